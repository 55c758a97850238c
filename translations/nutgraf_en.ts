<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaseLinkModel</name>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>capture</name>
    <message numerus="yes">
        <source>%1 is asked too often (%2) and wants to be left alone for %n minute(s).</source>
        <translation>
            <numerusform>%1 is asked too often (%2) and wants to be left alone for %n minute.</numerusform>
            <numerusform>%1 is asked too often (%2) and wants to be left alone for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casework</name>
    <message numerus="yes">
        <source>Subscribe to %n feeds</source>
        <extracomment>%n feeds of a list</extracomment>
        <translation>
            <numerusform>Subscribe to %n feed</numerusform>
            <numerusform>Subscribe to %n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n Inbox items off</source>
        <translation>
            <numerusform>Put %n Inbox item off</numerusform>
            <numerusform>Put %n Inbox items off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n Inbox items</source>
        <translation>
            <numerusform>Dismiss %n Inbox item</numerusform>
            <numerusform>Dismiss %n Inbox items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n items back into the Inbox</source>
        <translation>
            <numerusform>Put %n item back into the Inbox</numerusform>
            <numerusform>Put %n items back into the Inbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::DocumentPage</name>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::DocumentsScreen</name>
    <message numerus="yes">
        <source>%1 of %n documents</source>
        <translation>
            <numerusform>%1 of %n document</numerusform>
            <numerusform>%1 of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n documents</source>
        <translation>
            <numerusform>more than %n document</numerusform>
            <numerusform>more than %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::GraphCanvas</name>
    <message numerus="yes">
        <source>%n records. Tab goes from one to the next.</source>
        <translation>
            <numerusform>%n record. Tab goes from one to the next.</numerusform>
            <numerusform>%n records. Tab goes from one to the next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::GraphScreen</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n records are drawn. Choose “Show around this” for one of them.</source>
        <translation>
            <numerusform>Only the newest record is drawn. Choose “Show around this” for one of them.</numerusform>
            <numerusform>Only the newest %n records are drawn. Choose “Show around this” for one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::InboxScreen</name>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n passages</source>
        <translation>
            <numerusform>%1, %n passage</numerusform>
            <numerusform>%1, %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n documents</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept with all %n passages</source>
        <translation>
            <numerusform>Accept with all %n passage</numerusform>
            <numerusform>Accept with all %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more passages in the claim itself</source>
        <translation>
            <numerusform>%n more passage in the claim itself</numerusform>
            <numerusform>%n more passages in the claim itself</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting</source>
        <translation>
            <numerusform>%1: %n waiting</numerusform>
            <numerusform>%1: %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ReaderScreen</name>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SearchScreen</name>
    <message numerus="yes">
        <source>%n hits and more, newest first</source>
        <translation>
            <numerusform>%n hit and more, newest first</numerusform>
            <numerusform>%n hits and more, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits and more, best first</source>
        <translation>
            <numerusform>%n hit and more, best first</numerusform>
            <numerusform>%n hits and more, best first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits, newest first</source>
        <translation>
            <numerusform>%n hit, newest first</numerusform>
            <numerusform>%n hits, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits, best first</source>
        <translation>
            <numerusform>%n hit, best first</numerusform>
            <numerusform>%n hits, best first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SuggestionModel</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::TimelineScreen</name>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::VersionModel</name>
    <message numerus="yes">
        <source>%n sentence(s) unchanged</source>
        <translation>
            <numerusform>%n sentence unchanged</numerusform>
            <numerusform>%n sentences unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::VersionScreen</name>
    <message numerus="yes">
        <source>%n assertion(s) rest on words that changed</source>
        <translation>
            <numerusform>%n assertion rests on words that changed</numerusform>
            <numerusform>%n assertions rest on words that changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked passage(s) left behind</source>
        <translation>
            <numerusform>%n marked passage left behind</numerusform>
            <numerusform>%n marked passages left behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reasoning</name>
    <message numerus="yes">
        <source>%n sentence(s) reworded</source>
        <translation>
            <numerusform>%n sentence reworded</numerusform>
            <numerusform>%n sentences reworded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) removed</source>
        <translation>
            <numerusform>%n sentence removed</numerusform>
            <numerusform>%n sentences removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) added</source>
        <translation>
            <numerusform>%n sentence added</numerusform>
            <numerusform>%n sentences added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) moved</source>
        <translation>
            <numerusform>%n sentence moved</numerusform>
            <numerusform>%n sentences moved</numerusform>
        </translation>
    </message>
</context>
</TS>
