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
</TS>
