<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddCommand</name>
    <message>
        <source>Add a document</source>
        <translation>Dokument hinzufügen</translation>
    </message>
    <message>
        <source>Add %L1 documents</source>
        <translation>%L1 Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Add a version</source>
        <translation>Fassung hinzufügen</translation>
    </message>
</context>
<context>
    <name>CaseLinkModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>publishes</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>cites</source>
        <translation>zitiert</translation>
    </message>
    <message>
        <source>says</source>
        <translation>sagt</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>refutes</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>qualifies</source>
        <translation>schränkt ein</translation>
    </message>
    <message>
        <source>gives context to</source>
        <translation>gibt Kontext zu</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>conflicts with</source>
        <translation>steht im Konflikt mit</translation>
    </message>
    <message>
        <source>agrees with</source>
        <translation>stimmt überein mit</translation>
    </message>
    <message>
        <source>tells of</source>
        <translation>berichtet von</translation>
    </message>
    <message>
        <source>acts in</source>
        <translation>ist beteiligt an</translation>
    </message>
    <message>
        <source>is about</source>
        <translation>handelt von</translation>
    </message>
    <message>
        <source>owns</source>
        <translation>besitzt</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>1 link</source>
        <extracomment>%n links of a record in the graph</extracomment>
        <translation>1 Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, suggested: %2 (%3)</source>
        <translation>%1, vorgeschlagen: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>ChainWidget</name>
    <message>
        <source>this statement</source>
        <translation>diese Erklärung</translation>
    </message>
    <message>
        <source>this transcript</source>
        <translation>dieses Transkript</translation>
    </message>
    <message>
        <source>this post</source>
        <translation>dieser Beitrag</translation>
    </message>
    <message>
        <source>this report</source>
        <translation>dieser Bericht</translation>
    </message>
    <message>
        <source>this filing</source>
        <translation>diese Einreichung</translation>
    </message>
    <message>
        <source>this dataset</source>
        <translation>dieser Datensatz</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>dieses Dokument</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>dieser Artikel</translation>
    </message>
</context>
<context>
    <name>CustodyModel</name>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>Adding documents</source>
        <translation>Hinzufügen von Dokumenten</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>%1: %2 (suggested)</source>
        <translation>%1: %2 (vorgeschlagen)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Sending from the browser</source>
        <translation>Aus dem Browser senden</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Adding documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Reading and marking</source>
        <translation>Lesen und markieren</translation>
    </message>
    <message>
        <source>Claims and contradictions</source>
        <translation>Behauptungen und Widersprüche</translation>
    </message>
    <message>
        <source>Sources and the graph</source>
        <translation>Quellen und Graph</translation>
    </message>
    <message>
        <source>Timeline and charts</source>
        <translation>Zeitleiste und Diagramme</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Files and privacy</source>
        <translation>Dateien und Datenschutz</translation>
    </message>
    <message>
        <source>Versions and captures</source>
        <translation>Fassungen und Erfassungen</translation>
    </message>
    <message>
        <source>Arrivals, feeds and watching</source>
        <translation>Eingetroffenes, Feeds und Beobachten</translation>
    </message>
</context>
<context>
    <name>StatusMark</name>
    <message>
        <source>Supported</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>The theme is incomplete. The light theme is used.</source>
        <translation>Das Farbschema ist unvollständig. Das helle Farbschema wird verwendet.</translation>
    </message>
    <message>
        <source>There is no theme “%1”.</source>
        <translation>Es gibt kein Farbschema „%1“.</translation>
    </message>
</context>
<context>
    <name>adding</name>
    <message>
        <source>What you pasted</source>
        <translation>Was Sie eingefügt haben</translation>
    </message>
</context>
<context>
    <name>capture</name>
    <message>
        <source>%1 is an address of this machine or of a private network; such addresses are not fetched.</source>
        <translation>%1 ist eine Adresse dieses Rechners oder eines privaten Netzes; solche Adressen werden nicht abgerufen.</translation>
    </message>
    <message>
        <source>Fetching was stopped.</source>
        <translation>Das Abrufen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is no server called %1, or this computer is offline. Check the address and the connection.</source>
        <translation>Es gibt keinen Server namens %1, oder dieser Rechner ist offline. Prüfen Sie die Adresse und die Verbindung.</translation>
    </message>
    <message>
        <source>%1 could not be reached. Try again later, or look for a copy in a web archive.</source>
        <translation>%1 war nicht erreichbar. Versuchen Sie es später noch einmal, oder suchen Sie eine Kopie in einem Webarchiv.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again later.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The page stopped after %1 KB. Try again.</source>
        <translation>Die Seite brach nach %1 KB ab. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The address leads from page to page without end.</source>
        <translation>Die Adresse führt endlos von Seite zu Seite.</translation>
    </message>
    <message>
        <source>The identity of %1 could not be proved (its certificate failed).</source>
        <translation>Die Identität von %1 ließ sich nicht nachweisen (das Zertifikat ist ungültig).</translation>
    </message>
    <message>
        <source>%1 could not be fetched: %2.</source>
        <translation>%1 ließ sich nicht abrufen: %2.</translation>
    </message>
    <message>
        <source>%1 has no page at this address (%2). Check the address, or look for a copy in a web archive.</source>
        <translation>%1 hat unter dieser Adresse keine Seite (%2). Prüfen Sie die Adresse, oder suchen Sie eine Kopie in einem Webarchiv.</translation>
    </message>
    <message>
        <source>%1 refused the page (%2). Open it in a browser, save it and add the file.</source>
        <translation>%1 hat die Seite verweigert (%2). Öffnen Sie sie in einem Browser, speichern Sie sie und fügen Sie die Datei hinzu.</translation>
    </message>
    <message>
        <source>This is not the address of a web page. An address begins with https:// or http://.</source>
        <translation>Dies ist nicht die Adresse einer Webseite. Eine Adresse beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>The proxy could not be reached. Check it in the settings.</source>
        <translation>Der Proxy war nicht zu erreichen. Prüfen Sie ihn in den Einstellungen.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made. Its encryption may be too old.</source>
        <translation>Zu %1 ließ sich keine sichere Verbindung herstellen. Die Verschlüsselung dort ist vielleicht zu alt.</translation>
    </message>
    <message>
        <source>%1 gave no answer that a web server would give. Try again later.</source>
        <translation>%1 hat nicht geantwortet, wie ein Webserver es täte. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 sent more than 256 KB before the page itself; the page was not fetched.</source>
        <translation>%1 hat mehr als 256 KB vor der eigentlichen Seite geschickt; die Seite wurde nicht abgerufen.</translation>
    </message>
    <message>
        <source>%1 says that the page is elsewhere, but not where.</source>
        <translation>%1 sagt, dass die Seite anderswo liegt, aber nicht wo.</translation>
    </message>
    <message>
        <source>The page leads to an address that is not fetched. %1</source>
        <translation>Die Seite führt zu einer Adresse, die nicht abgerufen wird. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 is asked too often (%2) and wants to be left alone for %n minute(s).</source>
        <translation>
            <numerusform>%1 wird zu oft gefragt (%2) und will %n Minute in Ruhe gelassen werden.</numerusform>
            <numerusform>%1 wird zu oft gefragt (%2) und will %n Minuten in Ruhe gelassen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 says that the page is as it was, without having been asked that. Try again later.</source>
        <translation>%1 sagt, dass die Seite unverändert ist, ohne danach gefragt worden zu sein. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 packed the page in a way that cannot be unpacked. Open it in a browser, save it and add the file.</source>
        <translation>%1 hat die Seite so gepackt, dass sie sich nicht entpacken lässt. Öffnen Sie sie im Browser, speichern Sie sie und fügen Sie die Datei hinzu.</translation>
    </message>
    <message>
        <source>What %1 sent could not be unpacked to its end. Try again.</source>
        <translation>Was %1 geschickt hat, ließ sich nicht bis zum Ende entpacken. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What %1 sent becomes out of proportion when it is unpacked. It was not unpacked further.</source>
        <translation>Was %1 geschickt hat, wird beim Entpacken unverhältnismäßig groß. Es wurde nicht weiter entpackt.</translation>
    </message>
    <message>
        <source>The page is larger than is fetched. Save the part that matters as a file and add that.</source>
        <translation>Die Seite ist größer als das, was abgerufen wird. Speichern Sie den wichtigen Teil als Datei und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>The page is larger than is fetched; %1 KB of it arrived. Save the part that matters as a file and add that.</source>
        <translation>Die Seite ist größer als das, was abgerufen wird; %1 KB davon kamen an. Speichern Sie den wichtigen Teil als Datei und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>The page came too slowly and was given up after %1 KB. Try again later.</source>
        <translation>Die Seite kam zu langsam und wurde nach %1 KB aufgegeben. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 sent only a part of the page, without having been asked for one. Try again.</source>
        <translation>%1 hat nur einen Teil der Seite geschickt, ohne darum gebeten worden zu sein. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server names several lengths for the page, so it cannot be told whether it is whole. Try again.</source>
        <translation>Der Server nennt mehrere Längen für die Seite; ob sie vollständig ist, lässt sich nicht sagen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server names a length for the page that is none, so it cannot be told whether it is whole. Try again.</source>
        <translation>Der Server nennt eine Länge für die Seite, die keine ist; ob sie vollständig ist, lässt sich nicht sagen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server says in two ways that contradict one another where the page ends, so it cannot be told whether it is whole. Try again.</source>
        <translation>Der Server sagt auf zwei Arten, die einander widersprechen, wo die Seite endet; ob sie vollständig ist, lässt sich nicht sagen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Stopped before this page was recognised.</source>
        <translation>Angehalten, bevor diese Seite erkannt wurde.</translation>
    </message>
    <message>
        <source>The program nutgraf-reader is missing. Install Nutgraf again.</source>
        <translation>Das Programm nutgraf-reader fehlt. Installieren Sie Nutgraf neu.</translation>
    </message>
    <message>
        <source>Recognising the page took too long.</source>
        <translation>Die Erkennung der Seite dauerte zu lange.</translation>
    </message>
    <message>
        <source>The words of the page could not be recognised.</source>
        <translation>Die Wörter der Seite ließen sich nicht erkennen.</translation>
    </message>
    <message>
        <source>Words in images are recognised by Tesseract, which is not installed. Install the packages tesseract-ocr and tesseract-ocr-%1, then try again.</source>
        <translation>Wörter in Bildern erkennt Tesseract, das nicht installiert ist. Installieren Sie die Pakete tesseract-ocr und tesseract-ocr-%1 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Tesseract cannot recognise words of the language “%1”.</source>
        <translation>Tesseract kann Wörter der Sprache „%1“ nicht erkennen.</translation>
    </message>
    <message>
        <source>Tesseract is installed without the language of this document. Install the package tesseract-ocr-%1, then try again.</source>
        <translation>Tesseract ist ohne die Sprache dieses Dokuments installiert. Installieren Sie das Paket tesseract-ocr-%1 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Recognising page %1</source>
        <translation>Seite %1 wird erkannt</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>%1 pages were not recognised; their words are missing.</source>
        <translation>%1 Seiten wurden nicht erkannt; ihre Wörter fehlen.</translation>
    </message>
    <message>
        <source>The reader stopped while reading this file. Nothing was added; other files are not affected.</source>
        <translation>Das Leseprogramm ist beim Lesen dieser Datei stehen geblieben. Nichts wurde hinzugefügt; andere Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Reading this file takes longer than %1 seconds, so it was stopped. Nothing was added; split it and add the parts.</source>
        <translation>Das Lesen dieser Datei dauert länger als %1 Sekunden und wurde angehalten. Nichts wurde hinzugefügt; teilen Sie sie und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>The program that reads files is missing, and nothing else may read them. Install Nutgraf again.</source>
        <translation>Das Programm, das Dateien liest, fehlt, und nichts anderes darf sie lesen. Installieren Sie Nutgraf neu.</translation>
    </message>
    <message>
        <source>This system cannot lock in the program that reads files, so nothing is read. A Linux kernel with seccomp is needed.</source>
        <translation>Dieses System kann das Programm, das Dateien liest, nicht einsperren; darum wird nichts gelesen. Nötig ist ein Linux-Kern mit seccomp.</translation>
    </message>
    <message>
        <source>Stopped before this file was read.</source>
        <translation>Angehalten, bevor diese Datei gelesen wurde.</translation>
    </message>
    <message>
        <source>It is too large to be read.</source>
        <translation>Es ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The program that reads files could not be started, and nothing else may read them. Close other programs and try again.</source>
        <translation>Das Programm, das Dateien liest, ließ sich nicht starten, und nichts anderes darf sie lesen. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 asks for a login before it shows the page. Open it in a browser, save it and add the file.</source>
        <translation>%1 verlangt eine Anmeldung, bevor die Seite gezeigt wird. Öffnen Sie sie im Browser, speichern Sie sie und fügen Sie die Datei hinzu.</translation>
    </message>
    <message>
        <source>%1 asks for consent to cookies before it shows the page. Open it in a browser, save it and add the file.</source>
        <translation>%1 verlangt eine Zustimmung zu Cookies, bevor die Seite gezeigt wird. Öffnen Sie sie im Browser, speichern Sie sie und fügen Sie die Datei hinzu.</translation>
    </message>
    <message>
        <source>%1 wants to see a person before it shows the page. Open it in a browser, save it and add the file.</source>
        <translation>%1 will einen Menschen sehen, bevor die Seite gezeigt wird. Öffnen Sie sie im Browser, speichern Sie sie und fügen Sie die Datei hinzu.</translation>
    </message>
    <message>
        <source>%1 shows only the beginning of the page to those who do not subscribe.</source>
        <translation>%1 zeigt allen, die kein Abonnement haben, nur den Anfang der Seite.</translation>
    </message>
    <message>
        <source>%1 says that there is no such page. Check the address, or look for a copy in a web archive.</source>
        <translation>%1 sagt, dass es diese Seite nicht gibt. Prüfen Sie die Adresse oder suchen Sie eine Kopie in einem Webarchiv.</translation>
    </message>
    <message>
        <source>%1 gave an empty page that leads on to another. Add the address of that page.</source>
        <translation>%1 hat eine leere Seite geschickt, die zu einer anderen führt. Fügen Sie die Adresse jener Seite hinzu.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a server.</source>
        <translation>„%1“ ist nicht der Name eines Servers.</translation>
    </message>
    <message>
        <source>The port in this address is not one.</source>
        <translation>Der Port in dieser Adresse ist keiner.</translation>
    </message>
    <message>
        <source>Nothing is fetched from port %1; other services than the web use it.</source>
        <translation>Von Port %1 wird nichts abgerufen; ihn nutzen andere Dienste als das Web.</translation>
    </message>
    <message>
        <source>The address is longer than 8,000 characters.</source>
        <translation>Die Adresse ist länger als 8.000 Zeichen.</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// are fetched.</source>
        <translation>Abgerufen werden nur Adressen, die mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>Addresses with a user name or password in them are not fetched.</source>
        <translation>Adressen, die einen Benutzernamen oder ein Passwort enthalten, werden nicht abgerufen.</translation>
    </message>
    <message>
        <source>There is a sign in this address that does not belong into an address.</source>
        <translation>In dieser Adresse steht ein Zeichen, das nicht in eine Adresse gehört.</translation>
    </message>
</context>
<context>
    <name>captures</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Fetched from the web by Nutgraf</source>
        <translation>Von Nutgraf aus dem Web abgerufen</translation>
    </message>
    <message>
        <source>Sent from the browser, as it showed the page</source>
        <translation>Aus dem Browser geschickt, so wie er die Seite zeigte</translation>
    </message>
    <message>
        <source>Taken from an archive that another program made</source>
        <translation>Aus einem Archiv, das ein anderes Programm angelegt hat</translation>
    </message>
    <message>
        <source>Pasted by a person</source>
        <translation>Von einer Person eingefügt</translation>
    </message>
    <message>
        <source>Comes with the sample case</source>
        <translation>Gehört zum Beispielfall</translation>
    </message>
    <message>
        <source>Added from a file</source>
        <translation>Aus einer Datei hinzugefügt</translation>
    </message>
    <message>
        <source>it was longer than what is fetched</source>
        <translation>es war länger als das, was abgerufen wird</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <source>the connection ended half way</source>
        <translation>die Verbindung brach auf halbem Weg ab</translation>
    </message>
    <message>
        <source>the reason is not known</source>
        <translation>der Grund ist nicht bekannt</translation>
    </message>
    <message>
        <source>Looks like a login page in place of the article</source>
        <translation>Sieht nach einer Anmeldeseite statt des Artikels aus</translation>
    </message>
    <message>
        <source>Looks like a consent page in place of the article</source>
        <translation>Sieht nach einer Zustimmungsseite statt des Artikels aus</translation>
    </message>
    <message>
        <source>Looks like a check for robots in place of the article</source>
        <translation>Sieht nach einer Roboterprüfung statt des Artikels aus</translation>
    </message>
    <message>
        <source>Looks like a teaser: the rest is for subscribers</source>
        <translation>Sieht nach einem Anreißer aus: Der Rest ist Abonnenten vorbehalten</translation>
    </message>
    <message>
        <source>Looks like a page that says “not found”</source>
        <translation>Sieht nach einer Seite aus, die „nicht gefunden“ sagt</translation>
    </message>
    <message>
        <source>Looks like a page that only leads on</source>
        <translation>Sieht nach einer Seite aus, die nur weiterführt</translation>
    </message>
    <message>
        <source>%1 (differs from the clock of this computer by %2 minutes)</source>
        <translation>%1 (weicht um %2 Minuten von der Uhr dieses Rechners ab)</translation>
    </message>
    <message>
        <source>Partial: %1</source>
        <translation>Unvollständig: %1</translation>
    </message>
    <message>
        <source>Perhaps partial: the server did not say how long it is</source>
        <translation>Vielleicht unvollständig: Der Server hat nicht gesagt, wie lang es ist</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Led to</source>
        <translation>Führte zu</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Clock of the server</source>
        <translation>Uhr des Servers</translation>
    </message>
    <message>
        <source>Answered from</source>
        <translation>Antwort kam von</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Turns of speakers</source>
        <translation>Redebeiträge</translation>
    </message>
    <message>
        <source>Recognised in an image</source>
        <translation>In einem Bild erkannt</translation>
    </message>
    <message>
        <source>words are certain to %1 %</source>
        <translation>die Wörter sind zu %1 % sicher</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>%1 (could not be fetched)</source>
        <translation>%1 (ließ sich nicht abrufen)</translation>
    </message>
    <message>
        <source>Pictures and styles</source>
        <translation>Bilder und Formatvorlagen</translation>
    </message>
    <message>
        <source>Request, as sent</source>
        <translation>Anfrage, wie gesendet</translation>
    </message>
    <message>
        <source>Answer, as received</source>
        <translation>Antwort, wie empfangen</translation>
    </message>
    <message>
        <source>This computer received exactly these bytes from the server at the address above, at the time of its own clock.</source>
        <translation>Dieser Rechner hat genau diese Bytes vom Server an der Adresse oben empfangen, zu der Zeit, die seine eigene Uhr zeigte.</translation>
    </message>
    <message>
        <source>The browser on this computer showed this page, after its scripts had run, when it was sent here.</source>
        <translation>Der Browser auf diesem Rechner zeigte diese Seite, nachdem ihre Skripte gelaufen waren, als sie hierher geschickt wurde.</translation>
    </message>
    <message>
        <source>The archive that was added here holds exactly these bytes.</source>
        <translation>Das Archiv, das hier hinzugefügt wurde, enthält genau diese Bytes.</translation>
    </message>
    <message>
        <source>Somebody put exactly these words into the investigation at that time.</source>
        <translation>Jemand hat genau diese Wörter zu jener Zeit in die Recherche eingefügt.</translation>
    </message>
    <message>
        <source>A file with exactly these bytes was on this computer when it was added.</source>
        <translation>Eine Datei mit genau diesen Bytes lag auf diesem Rechner, als sie hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>The bytes have not changed since: their SHA-256 is in the custody log, whose entries are chained to each other.</source>
        <translation>Die Bytes haben sich seither nicht geändert: Ihr SHA-256 steht im Verwahrungsprotokoll, dessen Einträge aneinander gekettet sind.</translation>
    </message>
    <message>
        <source>That others were shown the same page: servers answer by place, time and browser.</source>
        <translation>Dass andere dieselbe Seite sahen: Server antworten je nach Ort, Zeit und Browser.</translation>
    </message>
    <message>
        <source>Who wrote it, or when it was written first.</source>
        <translation>Wer es geschrieben hat oder wann es zuerst geschrieben wurde.</translation>
    </message>
    <message>
        <source>What the server sent: scripts, extensions and a login may have changed the page.</source>
        <translation>Was der Server geschickt hat: Skripte, Erweiterungen und eine Anmeldung können die Seite verändert haben.</translation>
    </message>
    <message>
        <source>That the page looked so at the time the archive states: that is the word of the program that made it.</source>
        <translation>Dass die Seite zu der Zeit, die das Archiv angibt, so aussah: Das ist das Wort des Programms, das es angelegt hat.</translation>
    </message>
    <message>
        <source>Where the words come from, or that they are complete.</source>
        <translation>Woher die Wörter kommen oder dass sie vollständig sind.</translation>
    </message>
    <message>
        <source>Where the file comes from, or who changed it before it was added.</source>
        <translation>Woher die Datei kommt oder wer sie vorher verändert hat.</translation>
    </message>
    <message>
        <source>That this is all of it: the capture may miss a part.</source>
        <translation>Dass dies alles ist: Der Erfassung kann ein Teil fehlen.</translation>
    </message>
    <message>
        <source>That every word is read right: the text was recognised in an image.</source>
        <translation>Dass jedes Wort richtig gelesen ist: Der Text wurde in einem Bild erkannt.</translation>
    </message>
    <message>
        <source>That the clock of this computer was right. A checkpoint of the custody log kept by somebody else shows that it existed by then.</source>
        <translation>Dass die Uhr dieses Rechners richtig ging. Ein Prüfpunkt des Verwahrungsprotokolls, den jemand anderes aufbewahrt, zeigt, dass es bis dahin bestand.</translation>
    </message>
</context>
<context>
    <name>caseopening</name>
    <message>
        <source>%1 was not opened, and nothing in it was changed. %2</source>
        <translation>%1 wurde nicht geöffnet, und nichts darin wurde geändert. %2</translation>
    </message>
    <message>
        <source>This file is write-protected. You can read everything in it and change nothing. Copy the file to a place of your own to work on it.</source>
        <translation>Diese Datei ist schreibgeschützt. Alles darin lässt sich lesen, nichts ändern. Zum Bearbeiten die Datei an einen eigenen Ort kopieren.</translation>
    </message>
    <message>
        <source>Open %1 for reading only?</source>
        <translation>%1 nur zum Lesen öffnen?</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
        <source>This file is open in another window. You can read everything in it and change nothing; close it there and open it again to work on it.</source>
        <translation>Diese Datei ist in einem anderen Fenster geöffnet. Alles darin lässt sich lesen, nichts ändern; zum Bearbeiten dort schließen und neu öffnen.</translation>
    </message>
    <message>
        <source>%1 was not opened. %2 It may have been moved or renamed.</source>
        <translation>%1 wurde nicht geöffnet. %2 Vielleicht wurde sie verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>%1 was not opened, and nothing in it was changed. %2 Open another file or an earlier copy.</source>
        <translation>%1 wurde nicht geöffnet, und nichts darin wurde geändert. %2 Öffnen Sie eine andere Datei oder eine frühere Kopie.</translation>
    </message>
</context>
<context>
    <name>casework</name>
    <message>
        <source>Keep the marked words</source>
        <translation>Die markierten Worte behalten</translation>
    </message>
    <message>
        <source>Marked in the browser: “%1”</source>
        <translation>Im Browser markiert: „%1“</translation>
    </message>
    <message>
        <source>This edit cannot be read.</source>
        <translation>Diese Änderung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1% of the text of “%2” stands word for word in “%3”, which is taken as the original.</source>
        <extracomment>%1 is a whole number, %2 and %3 are titles</extracomment>
        <translation>%1 % des Textes von „%2“ stehen wörtlich in „%3“, das als Original gilt.</translation>
    </message>
    <message>
        <source>unnamed, not specified</source>
        <translation>ungenannt, nicht näher bezeichnet</translation>
    </message>
    <message>
        <source>“%1” corrects “%2”.</source>
        <translation>„%1“ korrigiert „%2“.</translation>
    </message>
    <message>
        <source>Add document</source>
        <translation>Dokument hinzufügen</translation>
    </message>
    <message>
        <source>Add version of document</source>
        <translation>Dokumentversion hinzufügen</translation>
    </message>
    <message>
        <source>Select words in the document first.</source>
        <translation>Zuerst Wörter im Dokument auswählen.</translation>
    </message>
    <message>
        <source>This version of the document is not in the file.</source>
        <translation>Diese Version des Dokuments ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>This assertion is not in the file any more.</source>
        <translation>Diese Aussage ist nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>Accept claim</source>
        <translation>Behauptung annehmen</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Reject claim</source>
        <translation>Behauptung ablehnen</translation>
    </message>
    <message>
        <source>Reject suggestion</source>
        <translation>Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Leave undecided</source>
        <translation>Unentschieden lassen</translation>
    </message>
    <message>
        <source>Make claim</source>
        <translation>Behauptung anlegen</translation>
    </message>
    <message>
        <source>Attach to claim</source>
        <translation>Einer Behauptung zuordnen</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Make source</source>
        <translation>Quelle anlegen</translation>
    </message>
    <message>
        <source>This suggestion is not in the file any more.</source>
        <translation>Dieser Vorschlag ist nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>Remove claim</source>
        <translation>Behauptung entfernen</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Quelle entfernen</translation>
    </message>
    <message>
        <source>Remove event</source>
        <translation>Ereignis entfernen</translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>Beleg entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove document</source>
        <translation>Dokument entfernen</translation>
    </message>
    <message>
        <source>Remove documents</source>
        <translation>Dokumente entfernen</translation>
    </message>
    <message>
        <source>Move to another claim</source>
        <translation>Zu anderer Behauptung verschieben</translation>
    </message>
    <message>
        <source>Merge claims</source>
        <translation>Behauptungen zusammenführen</translation>
    </message>
    <message>
        <source>Reopen contradiction</source>
        <translation>Widerspruch wieder öffnen</translation>
    </message>
    <message>
        <source>Decide contradiction</source>
        <translation>Widerspruch entscheiden</translation>
    </message>
    <message>
        <source>It is a folder, not a document. Choose the files in it.</source>
        <translation>Das ist ein Ordner, kein Dokument. Wählen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>It cannot be read. Check that you are allowed to open it.</source>
        <translation>Nicht lesbar. Prüfen Sie, ob Sie es öffnen dürfen.</translation>
    </message>
    <message>
        <source>It is not there any more. It may have been moved or renamed.</source>
        <translation>Nicht mehr vorhanden. Vielleicht wurde es verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>It has %1 MB; documents of up to 50 MB are read. Split it and add the parts.</source>
        <translation>%1 MB groß; gelesen werden Dokumente bis 50 MB. Teilen Sie es und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Comparing with what is in the file</source>
        <translation>Vergleich mit dem Inhalt der Datei</translation>
    </message>
    <message>
        <source>Stopped before this document was added.</source>
        <translation>Angehalten, bevor dieses Dokument hinzugefügt war.</translation>
    </message>
    <message>
        <source>The sample case is not part of this program.</source>
        <translation>Die Beispielrecherche ist nicht Teil dieses Programms.</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Unproven</source>
        <translation>Unbewiesen</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Fallen gelassen</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Erhöht</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Sehr hoch</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>alleged</source>
        <translation>angeblich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>future</source>
        <translation>künftig</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>bestritten</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Stützt</translation>
    </message>
    <message>
        <source>Refutes</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation>Schränkt ein</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Stimmt überein</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Gerundet</translation>
    </message>
    <message>
        <source>Within the bound</source>
        <translation>Innerhalb der Grenze</translation>
    </message>
    <message>
        <source>Outside the bound</source>
        <translation>Außerhalb der Grenze</translation>
    </message>
    <message>
        <source>Likely slip of scale</source>
        <translation>Wohl Größenordnungsfehler</translation>
    </message>
    <message>
        <source>Units mixed up</source>
        <translation>Einheiten verwechselt</translation>
    </message>
    <message>
        <source>Different time</source>
        <translation>Andere Zeit</translation>
    </message>
    <message>
        <source>Different scope</source>
        <translation>Anderer Geltungsbereich</translation>
    </message>
    <message>
        <source>Same rank</source>
        <translation>Gleicher Rang</translation>
    </message>
    <message>
        <source>Ranks differ</source>
        <translation>Rang verschieden</translation>
    </message>
    <message>
        <source>Denial</source>
        <translation>Dementi</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Cites</source>
        <translation>Zitiert</translation>
    </message>
    <message>
        <source>Supersedes</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ungenannt</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Nicht eingestuft</translation>
    </message>
    <message>
        <source>A: completely reliable</source>
        <translation>A: völlig zuverlässig</translation>
    </message>
    <message>
        <source>B: usually reliable</source>
        <translation>B: meist zuverlässig</translation>
    </message>
    <message>
        <source>C: fairly reliable</source>
        <translation>C: ziemlich zuverlässig</translation>
    </message>
    <message>
        <source>D: not usually reliable</source>
        <translation>D: meist nicht zuverlässig</translation>
    </message>
    <message>
        <source>E: unreliable</source>
        <translation>E: unzuverlässig</translation>
    </message>
    <message>
        <source>F: cannot be judged</source>
        <translation>F: nicht zu beurteilen</translation>
    </message>
    <message>
        <source>1: confirmed by others</source>
        <translation>1: von anderen bestätigt</translation>
    </message>
    <message>
        <source>2: probably true</source>
        <translation>2: wahrscheinlich wahr</translation>
    </message>
    <message>
        <source>3: possibly true</source>
        <translation>3: möglicherweise wahr</translation>
    </message>
    <message>
        <source>4: doubtful</source>
        <translation>4: zweifelhaft</translation>
    </message>
    <message>
        <source>5: improbable</source>
        <translation>5: unwahrscheinlich</translation>
    </message>
    <message>
        <source>6: cannot be judged</source>
        <translation>6: nicht zu beurteilen</translation>
    </message>
    <message>
        <source>1 unnamed source</source>
        <translation>1 ungenannte Quelle</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>%1 sources</source>
        <translation>%1 Quellen</translation>
    </message>
    <message>
        <source>%1 unnamed sources</source>
        <translation>%1 ungenannte Quellen</translation>
    </message>
    <message>
        <source>%1 sources, %2 unnamed</source>
        <translation>%1 Quellen, %2 ungenannt</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 Dokumente</translation>
    </message>
    <message>
        <source>unnamed source</source>
        <translation>ungenannte Quelle</translation>
    </message>
    <message>
        <source>unnamed “%1”</source>
        <translation>ungenannt „%1“</translation>
    </message>
    <message>
        <source>It is larger than %1 MB; such files are read up to that size. Split it and add the parts.</source>
        <translation>Es ist größer als %1 MB; solche Dateien werden bis zu dieser Größe gelesen. Teilen Sie es und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>There are no documents in it that can be read.</source>
        <translation>Es enthält keine Dokumente, die sich lesen lassen.</translation>
    </message>
    <message>
        <source>Remove version of document</source>
        <translation>Fassung des Dokuments entfernen</translation>
    </message>
    <message>
        <source>The title was “%1” and is now “%2”.</source>
        <translation>Der Titel war „%1“ und ist nun „%2“.</translation>
    </message>
    <message>
        <source>It now has a summary.</source>
        <translation>Nun gibt es eine Zusammenfassung.</translation>
    </message>
    <message>
        <source>The summary was “%1” and is now “%2”.</source>
        <translation>Die Zusammenfassung war „%1“ und ist nun „%2“.</translation>
    </message>
    <message>
        <source>It was dated %1 and is now dated %2.</source>
        <translation>Das Datum war %1 und ist nun %2.</translation>
    </message>
    <message>
        <source>It led to %1 and now leads to %2.</source>
        <translation>Es führte zu %1 und führt nun zu %2.</translation>
    </message>
    <message>
        <source>New in “%1”</source>
        <translation>Neu in „%1“</translation>
    </message>
    <message>
        <source>The server gave nothing at all.</source>
        <translation>Der Server hat gar nichts geschickt.</translation>
    </message>
    <message>
        <source>What the server gave is no feed any more.</source>
        <translation>Was der Server geschickt hat, ist kein Feed mehr.</translation>
    </message>
    <message>
        <source>Describe feed</source>
        <translation>Feed beschreiben</translation>
    </message>
    <message>
        <source>The server has nothing at this address (404).</source>
        <translation>Der Server hat nichts an dieser Adresse (404).</translation>
    </message>
    <message>
        <source>The server says that the feed is gone for good (410).</source>
        <translation>Der Server sagt, dass es den Feed nicht mehr gibt (410).</translation>
    </message>
    <message>
        <source>The server does not give this out to everybody (%1).</source>
        <translation>Der Server gibt dies nicht allen heraus (%1).</translation>
    </message>
    <message>
        <source>The server asks to be left alone for a while (429).</source>
        <translation>Der Server will eine Weile in Ruhe gelassen werden (429).</translation>
    </message>
    <message>
        <source>The server is in trouble (%1).</source>
        <translation>Der Server hat Schwierigkeiten (%1).</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>Der Server hat die Anfrage abgelehnt (%1).</translation>
    </message>
    <message>
        <source>There is no feed at this address, and the page there names none. Look for a link called RSS, Atom or Feed on the site.</source>
        <translation>An dieser Adresse ist kein Feed, und die Seite dort nennt keinen. Suchen Sie auf der Website nach einem Verweis namens RSS, Atom oder Feed.</translation>
    </message>
    <message>
        <source>The file has this feed already.</source>
        <translation>Die Datei hat diesen Feed schon.</translation>
    </message>
    <message>
        <source>Subscribe to “%1”</source>
        <translation>„%1“ abonnieren</translation>
    </message>
    <message>
        <source>The feed is not in the file any more.</source>
        <translation>Der Feed ist nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>Unsubscribe from “%1”</source>
        <translation>„%1“ abbestellen</translation>
    </message>
    <message>
        <source>Rename feed</source>
        <translation>Feed umbenennen</translation>
    </message>
    <message>
        <source>Move feed</source>
        <translation>Feed verschieben</translation>
    </message>
    <message>
        <source>Pause feed</source>
        <translation>Feed anhalten</translation>
    </message>
    <message>
        <source>Resume feed</source>
        <translation>Feed fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n feeds</source>
        <extracomment>%n feeds of a list</extracomment>
        <translation>
            <numerusform>%n Feed abonnieren</numerusform>
            <numerusform>%n Feeds abonnieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message numerus="yes">
        <source>Put %n Inbox items off</source>
        <translation>
            <numerusform>%n Eingang zurückstellen</numerusform>
            <numerusform>%n Eingänge zurückstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n Inbox items</source>
        <translation>
            <numerusform>%n Eingang verwerfen</numerusform>
            <numerusform>%n Eingänge verwerfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n items back into the Inbox</source>
        <translation>
            <numerusform>%n Eintrag zurück in den Eingang legen</numerusform>
            <numerusform>%n Einträge zurück in den Eingang legen</numerusform>
        </translation>
    </message>
    <message>
        <source>This item has no address to fetch. Its words are all that the feed gave.</source>
        <translation>Dieser Eintrag hat keine Adresse, die sich abrufen ließe. Seine Wörter sind alles, was der Feed enthielt.</translation>
    </message>
    <message>
        <source>The item is not in the file any more.</source>
        <translation>Der Eintrag ist nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>Stopped before this item was fetched.</source>
        <translation>Angehalten, bevor dieser Eintrag abgerufen wurde.</translation>
    </message>
    <message>
        <source>It is very long: claims were searched for in its first %1 characters only.</source>
        <translation>Es ist sehr lang: Behauptungen wurden nur in den ersten %1 Zeichen gesucht.</translation>
    </message>
    <message>
        <source>The server did not say how long the page is: its end may be missing.</source>
        <translation>Der Server hat nicht gesagt, wie lang die Seite ist: Ihr Ende kann fehlen.</translation>
    </message>
    <message>
        <source>The server led from an encrypted to an unencrypted address.</source>
        <translation>Der Server hat von einer verschlüsselten zu einer unverschlüsselten Adresse geführt.</translation>
    </message>
    <message>
        <source>It came from %1, a host of a private network that the settings allow.</source>
        <translation>Es kam von %1, einem Rechner eines privaten Netzes, den die Einstellungen erlauben.</translation>
    </message>
    <message>
        <source>Take marked words along to the new version</source>
        <translation>Markierte Wörter in die neue Fassung mitnehmen</translation>
    </message>
    <message>
        <source>The words are not the same there: a number, a name, a negation or a reporting verb differs. Mark the new words as evidence of their own.</source>
        <translation>Die Wörter sind dort nicht dieselben: Eine Zahl, ein Name, eine Verneinung oder ein Redeverb ist anders. Markieren Sie die neuen Wörter als eigenen Beleg.</translation>
    </message>
    <message>
        <source>Move marked words to version %1</source>
        <translation>Markierte Wörter in Fassung %1 verschieben</translation>
    </message>
    <message>
        <source>Compare with the version before</source>
        <translation>Mit der vorigen Fassung vergleichen</translation>
    </message>
    <message>
        <source>The document has no address to fetch.</source>
        <translation>Das Dokument hat keine Adresse, die sich abrufen ließe.</translation>
    </message>
    <message>
        <source>The document is not in the file.</source>
        <translation>Das Dokument ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>Only a document with an address can be watched.</source>
        <translation>Nur ein Dokument mit einer Adresse lässt sich beobachten.</translation>
    </message>
    <message>
        <source>Watch for changes</source>
        <translation>Auf Änderungen beobachten</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>likely slip</source>
        <translation>wohl Größenordnungsfehler</translation>
    </message>
    <message>
        <source>units mixed up</source>
        <translation>Einheiten verwechselt</translation>
    </message>
    <message>
        <source>%1: %2 as reported, by date of publication</source>
        <translation>%1: %2 wie berichtet, nach Datum der Veröffentlichung</translation>
    </message>
    <message>
        <source>Values as reported, by date of publication</source>
        <translation>Werte wie berichtet, nach Datum der Veröffentlichung</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 Wert</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>1 origination</source>
        <translation>1 Ursprung</translation>
    </message>
    <message>
        <source>%1 originations</source>
        <translation>%1 Ursprünge</translation>
    </message>
    <message>
        <source>1 likely garbled</source>
        <translation>1 wohl entstellt</translation>
    </message>
    <message>
        <source>%1 likely garbled</source>
        <translation>%1 wohl entstellt</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>%1 agree on %2</source>
        <translation>%1 stimmen überein: %2</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>origination</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>weitergegeben</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>likely garbled</source>
        <translation>wohl entstellt</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>übereinstimmend</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>There is no kind of document “%1”.</source>
        <translation>Es gibt keine Dokumentart „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no date in EDTF.</source>
        <translation>„%1“ ist kein Datum nach EDTF.</translation>
    </message>
    <message>
        <source>Add documents from files, addresses or standard input</source>
        <translation>Dokumente aus Dateien, Adressen oder der Standardeingabe hinzufügen</translation>
    </message>
    <message>
        <source>Reads each document, keeps its bytes as they are and suggests the claims found in it. A document whose bytes are in the file is told as known; an address that gives other bytes than before becomes a new version. A document that cannot be read is told and the others are added. Of a web archive (WARC, WACZ) or a ZIP archive the documents in it are added, of a mail also what is attached to it, of a file of bookmarks the pages that it leads to.</source>
        <translation>Liest jedes Dokument, bewahrt seine Bytes unverändert auf und schlägt die darin gefundenen Behauptungen vor. Ein Dokument, dessen Bytes schon in der Datei sind, wird als bekannt gemeldet; liefert eine Adresse andere Bytes als zuvor, entsteht eine neue Version. Ein nicht lesbares Dokument wird gemeldet, die anderen werden hinzugefügt. Von einem Webarchiv (WARC, WACZ) oder einem ZIP-Archiv werden die Dokumente darin hinzugefügt, von einer Mail auch das Angehängte, von einer Lesezeichendatei die Seiten, zu denen sie führt.</translation>
    </message>
    <message>
        <source>article, statement, transcript, post, report, filing, dataset or other; otherwise as found.</source>
        <translation>article, statement, transcript, post, report, filing, dataset oder other; sonst wie gefunden.</translation>
    </message>
    <message>
        <source>Instead of the title found.</source>
        <translation>Statt des gefundenen Titels.</translation>
    </message>
    <message>
        <source>Who published it.</source>
        <translation>Wer es veröffentlicht hat.</translation>
    </message>
    <message>
        <source>Who makes the statement.</source>
        <translation>Wer die Erklärung abgibt.</translation>
    </message>
    <message>
        <source>Where the statement was made.</source>
        <translation>Wo die Erklärung abgegeben wurde.</translation>
    </message>
    <message>
        <source>When it was published, as EDTF: 2025-01-29.</source>
        <translation>Wann es veröffentlicht wurde, als EDTF: 2025-01-29.</translation>
    </message>
    <message>
        <source>Take standard input as pasted words.</source>
        <translation>Die Standardeingabe als eingefügten Text nehmen.</translation>
    </message>
    <message>
        <source>An item needs “text”.</source>
        <translation>Ein Element braucht „text“.</translation>
    </message>
    <message>
        <source>Name files to analyze, or give --batch -.</source>
        <translation>Zu untersuchende Dateien nennen oder --batch - angeben.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>Die Datei „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Find quantities, times, names, quotations and claims in plain text</source>
        <translation>Mengen, Zeiten, Namen, Zitate und Behauptungen in reinem Text finden</translation>
    </message>
    <message>
        <source>Usage: nutgraf-cli analyze FILE...
       nutgraf-cli analyze --batch - [--jobs N]

Writes what was found as JSON; offsets count Unicode code points.
Batch items: text; published (ISO date) may be given too.</source>
        <translation>Aufruf: nutgraf-cli analyze FILE...
        nutgraf-cli analyze --batch - [--jobs N]

Schreibt das Gefundene als JSON; Positionen zählen Unicode-Codepunkte.
Elemente im Stapel: text; published (ISO-Datum) ist zusätzlich möglich.</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 on, not “%3”.</source>
        <translation>%1 erwartet eine ganze Zahl ab %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>The option %1 is not known.</source>
        <translation>Die Option %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Something is missing on the command line.</source>
        <translation>Auf der Befehlszeile fehlt etwas.</translation>
    </message>
    <message>
        <source>There is one word too many: “%1”.</source>
        <translation>Ein Wort ist zu viel: „%1“.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Die Option %1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>A batch is read from standard input: --batch -</source>
        <translation>Ein Stapel wird von der Standardeingabe gelesen: --batch -</translation>
    </message>
    <message>
        <source>--jobs takes a number from 1 to 1024, not “%1”.</source>
        <translation>--jobs erwartet eine Zahl von 1 bis 1024, nicht „%1“.</translation>
    </message>
    <message>
        <source>Line %1 is not a JSON object.</source>
        <translation>Zeile %1 ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>“%1” names no record: give a UUID, its beginning or its end, four digits or more.</source>
        <translation>„%1“ bezeichnet keinen Eintrag: eine UUID angeben, ihren Anfang oder ihr Ende, mindestens vier Stellen.</translation>
    </message>
    <message>
        <source>There is no record “%1” in the file.</source>
        <translation>Es gibt keinen Eintrag „%1“ in der Datei.</translation>
    </message>
    <message>
        <source>More than one record answers to “%1”: give more digits.</source>
        <translation>Mehr als ein Eintrag passt zu „%1“: mehr Stellen angeben.</translation>
    </message>
    <message>
        <source>There are no such claims.</source>
        <translation>Es gibt keine solchen Behauptungen.</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>%1 (%2 unnamed)</source>
        <translation>%1 (%2 ungenannt)</translation>
    </message>
    <message>
        <source>The record “%1” is no claim.</source>
        <translation>Der Eintrag „%1“ ist keine Behauptung.</translation>
    </message>
    <message>
        <source>Name a claim, or ask for some of them, but not both.</source>
        <translation>Eine Behauptung nennen oder eine Auswahl verlangen, nicht beides.</translation>
    </message>
    <message>
        <source>List claims, or tell everything about one</source>
        <translation>Behauptungen auflisten oder alles über eine angeben</translation>
    </message>
    <message>
        <source>Lists the claims that were not rejected: how often each is said, by how many sources, the lowest and highest value and the conflicts that are open. With a UUID, or the beginning or end of one, it tells who says so, in which words and according to whom, how the values relate and what the evidence is.</source>
        <translation>Listet die Behauptungen auf, die nicht abgelehnt wurden: wie oft jede vorkommt, von wie vielen Quellen, den niedrigsten und höchsten Wert und die offenen Konflikte. Mit einer UUID, ihrem Anfang oder Ende wird angegeben, wer es sagt, mit welchen Worten und nach wessen Angaben, wie sich die Werte zueinander verhalten und welche Belege es gibt.</translation>
    </message>
    <message>
        <source>Only those that nobody decided on.</source>
        <translation>Nur jene, über die niemand entschieden hat.</translation>
    </message>
    <message>
        <source>Only those with open conflicts.</source>
        <translation>Nur jene mit offenen Konflikten.</translation>
    </message>
    <message>
        <source>Accept what was suggested</source>
        <translation>Vorgeschlagenes annehmen</translation>
    </message>
    <message>
        <source>Confirms suggested claims, assertions, events and relations. An accepted assertion brings its claim and the sources of its chain with it; an accepted claim leaves its assertions to be looked at one by one.</source>
        <translation>Bestätigt vorgeschlagene Behauptungen, Aussagen, Ereignisse und Beziehungen. Mit einer angenommenen Aussage werden auch ihre Behauptung und die Quellen ihrer Kette angenommen; bei einer angenommenen Behauptung bleiben die Aussagen einzeln zu prüfen.</translation>
    </message>
    <message>
        <source>Confirm the assertions of a claim too.</source>
        <translation>Auch die Aussagen einer Behauptung bestätigen.</translation>
    </message>
    <message>
        <source>Reject what was suggested</source>
        <translation>Vorgeschlagenes ablehnen</translation>
    </message>
    <message>
        <source>Rejects suggested claims, assertions, events and relations; they are not suggested again from the same words. With a claim go those of its assertions that nobody confirmed.</source>
        <translation>Lehnt vorgeschlagene Behauptungen, Aussagen, Ereignisse und Beziehungen ab; aus denselben Worten werden sie nicht erneut vorgeschlagen. Mit einer Behauptung entfallen jene ihrer Aussagen, die niemand bestätigt hat.</translation>
    </message>
    <message>
        <source>How the values relate</source>
        <translation>Wie sich die Werte zueinander verhalten</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>according to %1</source>
        <translation>Angabe von %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>in a copy of another document</source>
        <translation>in der Kopie eines anderen Dokuments</translation>
    </message>
    <message>
        <source>%1 assertions in %2 documents by %3 sources, %4 of them unnamed; %5 open conflicts</source>
        <translation>%1 Aussagen in %2 Dokumenten von %3 Quellen, davon %4 ungenannt; %5 offene Konflikte</translation>
    </message>
    <message>
        <source>Rated %1. %2</source>
        <translation>Bewertung: %1. %2</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>Name dates to explain, or give --batch -.</source>
        <translation>Zu erklärende Daten nennen oder --batch - angeben.</translation>
    </message>
    <message>
        <source>Check dates and tell the days they span</source>
        <translation>Daten prüfen und die umfassten Tage angeben</translation>
    </message>
    <message>
        <source>Usage: nutgraf-cli edtf DATE...
       nutgraf-cli edtf --batch - [--jobs N]

Dates are in the Extended Date/Time Format, levels 0 to 2. Writes as JSON
whether they are valid, their level, first and last day; null for open ends.
Batch items: text.</source>
        <translation>Aufruf: nutgraf-cli edtf DATE...
        nutgraf-cli edtf --batch - [--jobs N]

Daten stehen im Extended Date/Time Format, Stufen 0 bis 2. Schreibt als JSON,
ob sie gültig sind, Stufe, ersten und letzten Tag; null für offene Enden.
Elemente im Stapel: text.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written.</source>
        <translation>Die Datei „%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The investigation cannot be written over by its own export.</source>
        <translation>Die Recherche lässt sich nicht mit ihrem eigenen Export überschreiben.</translation>
    </message>
    <message>
        <source>Write the case for other programs</source>
        <translation>Die Recherche für andere Programme schreiben</translation>
    </message>
    <message>
        <source>Writes the timeline or all stated values as comma-separated values, or the case without the texts of its documents as JSON. Words that a spreadsheet would run as a formula get an apostrophe before them. As WARC or WACZ it writes everything captured, bytes and heads of the answers without cookies, for tools that keep and replay the web.</source>
        <translation>Schreibt die Zeitleiste oder alle genannten Werte als kommagetrennte Werte oder die Recherche ohne die Texte ihrer Dokumente als JSON. Wörter, die eine Tabellenkalkulation als Formel ausführen würde, erhalten einen Apostroph davor. Als WARC oder WACZ schreibt es alles Aufgenommene, die Bytes und die Köpfe der Antworten ohne Cookies, für Programme, die das Web bewahren und wiedergeben.</translation>
    </message>
    <message>
        <source>The file to write; standard output unless given.</source>
        <translation>Die zu schreibende Datei; ohne Angabe die Standardausgabe.</translation>
    </message>
    <message>
        <source>The same as --format json.</source>
        <translation>Dasselbe wie --format json.</translation>
    </message>
    <message>
        <source>An item needs “path” or “html”.</source>
        <translation>Ein Element braucht „path“ oder „html“.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Quellenvermerk</translation>
    </message>
    <message>
        <source>Name a file to read, or give --batch -.</source>
        <translation>Eine zu lesende Datei nennen oder --batch - angeben.</translation>
    </message>
    <message>
        <source>Read title, byline, dates and main text of pages and text files</source>
        <translation>Titel, Autorenzeile, Daten und Haupttext von Seiten und Textdateien lesen</translation>
    </message>
    <message>
        <source>Usage: nutgraf-cli extract FILE... [--json]
       nutgraf-cli extract --batch - [--jobs N]

Reads HTML, Markdown and plain text, packed with gzip or not.
Batch items: path or html; url, content_type and headers may be given too.</source>
        <translation>Aufruf: nutgraf-cli extract FILE... [--json]
        nutgraf-cli extract --batch - [--jobs N]

Liest HTML, Markdown und reinen Text, auch mit gzip gepackt.
Elemente im Stapel: path oder html; url, content_type und headers sind zusätzlich möglich.</translation>
    </message>
    <message>
        <source>The record “%1” is a link.</source>
        <translation>Der Eintrag „%1“ ist eine Verbindung.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Only the nearest %1 records are shown.</source>
        <translation>Nur die nächsten %1 Einträge werden gezeigt.</translation>
    </message>
    <message>
        <source>List records and the links between them</source>
        <translation>Einträge und die Verbindungen zwischen ihnen auflisten</translation>
    </message>
    <message>
        <source>Lists records and links: all of them, or those near one record. Rejected ones are left out; a question mark stands before what waits for a decision.</source>
        <translation>Listet Einträge und Verbindungen auf: alle oder jene in der Nähe eines Eintrags. Abgelehnte werden ausgelassen; ein Fragezeichen steht vor dem, was auf eine Entscheidung wartet.</translation>
    </message>
    <message>
        <source>At most so many links away; 2 unless given.</source>
        <translation>Höchstens so viele Verbindungen entfernt; ohne Angabe 2.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>There is no list of “%1”.</source>
        <translation>Es gibt keine Liste „%1“.</translation>
    </message>
    <message>
        <source>There is nothing to list yet.</source>
        <translation>Es gibt noch nichts aufzulisten.</translation>
    </message>
    <message>
        <source>List documents, sources, claims or events</source>
        <translation>Dokumente, Quellen, Behauptungen oder Ereignisse auflisten</translation>
    </message>
    <message>
        <source>Lists what is in the file: documents, the newest first, unless something else is named. A question mark stands before what was suggested and waits for a decision. The id at the beginning of a line is the end of the record&apos;s UUID; other verbs understand it.</source>
        <translation>Listet auf, was in der Datei ist: Dokumente, die neuesten zuerst, sofern nichts anderes genannt ist. Ein Fragezeichen steht vor dem, was vorgeschlagen wurde und auf eine Entscheidung wartet. Die ID am Zeilenanfang ist das Ende der UUID des Eintrags; andere Befehle verstehen sie.</translation>
    </message>
    <message>
        <source>Last hash: %1</source>
        <translation>Letzter Hash: %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <source>Tell what was done to the file, and prove it</source>
        <translation>Angeben und nachweisen, was mit der Datei getan wurde</translation>
    </message>
    <message>
        <source>Lists the entries of the custody log, the newest first. Each entry holds the hash of the one before it, so that a change in the past shows.</source>
        <translation>Listet die Einträge des Verwahrungsprotokolls auf, die neuesten zuerst. Jeder Eintrag enthält den Hash des vorigen, sodass eine Änderung in der Vergangenheit auffällt.</translation>
    </message>
    <message>
        <source>Compute every hash again; exit status 1 when one is wrong.</source>
        <translation>Jeden Hash neu berechnen; Exit-Status 1, wenn einer falsch ist.</translation>
    </message>
    <message>
        <source>At most so many entries; 200 unless given.</source>
        <translation>Höchstens so viele Einträge; ohne Angabe 200.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>the operation, or a part of it, failed</source>
        <translation>der Vorgang oder ein Teil davon ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falscher Aufruf</translation>
    </message>
    <message>
        <source>the input of a batch is not JSON Lines</source>
        <translation>die Eingabe eines Stapels ist nicht JSON Lines</translation>
    </message>
    <message>
        <source>Write JSON instead of a table.</source>
        <translation>JSON statt einer Tabelle schreiben.</translation>
    </message>
    <message>
        <source>The investigation “%1” was made.</source>
        <translation>Die Recherche „%1“ wurde angelegt.</translation>
    </message>
    <message>
        <source>Make a new, empty investigation</source>
        <translation>Eine neue, leere Recherche anlegen</translation>
    </message>
    <message>
        <source>Makes the file of a new investigation. A file that is there is left alone.</source>
        <translation>Legt die Datei einer neuen Recherche an. Eine vorhandene Datei bleibt unangetastet.</translation>
    </message>
    <message>
        <source>Make an investigation with the sample case</source>
        <translation>Eine Recherche aus den Beispieldokumenten anlegen</translation>
    </message>
    <message>
        <source>Makes the file of a new investigation and adds the documents of the sample case to it. Nothing in it is confirmed: what was found waits to be accepted or rejected.</source>
        <translation>Legt die Datei einer neuen Recherche an und fügt ihr die Dokumente der Beispielrecherche hinzu. Nichts darin ist bestätigt: Was gefunden wurde, wartet auf Annahme oder Ablehnung.</translation>
    </message>
    <message>
        <source>Claim: %1</source>
        <translation>Behauptung: %1</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>There may be more: --limit sets how many are shown.</source>
        <translation>Es gibt vielleicht mehr: --limit legt fest, wie viele gezeigt werden.</translation>
    </message>
    <message>
        <source>Find claims and documents by their words</source>
        <translation>Behauptungen und Dokumente nach ihren Wörtern finden</translation>
    </message>
    <message>
        <source>Finds claims and the newest versions of documents in which all words occur. &quot;Several words&quot; in quotation marks must follow each other, one OR other is enough, word* is a beginning; title:, publisher:, before: and after: look at a document&apos;s title, publisher and date. Words with a hyphen before them, which must not occur, go behind --.</source>
        <translation>Findet Behauptungen und die neuesten Versionen von Dokumenten, in denen alle Wörter vorkommen. &quot;Mehrere Wörter&quot; in Anführungszeichen müssen aufeinander folgen, bei eines OR anderes genügt eines, wort* ist ein Wortanfang; title:, publisher:, before: und after: betreffen Titel, Herausgeber und Datum eines Dokuments. Wörter mit einem Bindestrich davor, die nicht vorkommen dürfen, stehen hinter --.</translation>
    </message>
    <message>
        <source>The best first instead of the newest.</source>
        <translation>Die besten zuerst statt der neuesten.</translation>
    </message>
    <message>
        <source>At most so many of each; 50 unless given.</source>
        <translation>Höchstens so viele von jedem; ohne Angabe 50.</translation>
    </message>
    <message>
        <source>The record “%1” is a link: look at one of its ends.</source>
        <translation>Der Eintrag „%1“ ist eine Verbindung: eines ihrer Enden ansehen.</translation>
    </message>
    <message>
        <source>Show one record</source>
        <translation>Einen Eintrag zeigen</translation>
    </message>
    <message>
        <source>Shows a document, source, claim, assertion, event or passage, with what was found in it or is said by it. The record is named by its UUID, the beginning or the end of it.</source>
        <translation>Zeigt ein Dokument, eine Quelle, Behauptung, Aussage oder Textstelle oder ein Ereignis, mit dem, was darin gefunden wurde oder davon gesagt wird. Der Eintrag wird mit seiner UUID, ihrem Anfang oder Ende benannt.</translation>
    </message>
    <message>
        <source>Write the text of a document&apos;s newest version.</source>
        <translation>Den Text der neuesten Version eines Dokuments schreiben.</translation>
    </message>
    <message>
        <source>There are no events yet.</source>
        <translation>Es gibt noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>Give --csv or --json, not both.</source>
        <translation>--csv oder --json angeben, nicht beides.</translation>
    </message>
    <message>
        <source>Tell what happened when</source>
        <translation>Angeben, was wann geschah</translation>
    </message>
    <message>
        <source>Lists events, statements, publications and corrections in the order of the days they happened on. A question mark stands before what waits for a decision.</source>
        <translation>Listet Ereignisse, Erklärungen, Veröffentlichungen und Korrekturen in der Reihenfolge der Tage auf, an denen sie stattfanden. Ein Fragezeichen steht vor dem, was auf eine Entscheidung wartet.</translation>
    </message>
    <message>
        <source>Write comma-separated values (RFC 4180).</source>
        <translation>Kommagetrennte Werte schreiben (RFC 4180).</translation>
    </message>
    <message>
        <source>--format takes timeline-csv, values-csv, json, warc or wacz.</source>
        <translation>--format nimmt timeline-csv, values-csv, json, warc oder wacz.</translation>
    </message>
    <message>
        <source>timeline-csv, values-csv, json, warc or wacz.</source>
        <translation>timeline-csv, values-csv, json, warc oder wacz.</translation>
    </message>
    <message>
        <source>No column of the table seems to hold statements. Name it: --map what=COLUMN. The columns are: %1.</source>
        <translation>Keine Spalte der Tabelle scheint Aussagen zu enthalten. Nennen Sie sie: --map what=SPALTE. Die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>Take each row of a table of comma-separated values as a statement.</source>
        <translation>Jede Zeile einer Tabelle mit kommagetrennten Werten als Aussage nehmen.</translation>
    </message>
    <message>
        <source>Which column says who, what, when, where, source, url or kind, by its name or number; otherwise as found.</source>
        <translation>Welche Spalte who, what, when, where, source, url oder kind angibt, mit Namen oder Nummer; sonst wie gefunden.</translation>
    </message>
    <message>
        <source>This is no feed.</source>
        <translation>Das ist kein Feed.</translation>
    </message>
    <message>
        <source>Read the items of RSS, Atom and JSON feeds</source>
        <translation>Die Einträge von RSS-, Atom- und JSON-Feeds lesen</translation>
    </message>
    <message>
        <source>Usage: nutgraf-cli feed FILE... [--json]
       nutgraf-cli feed --batch - [--jobs N]

Reads RSS 0.9 to 2.0, Atom, CDF and JSON Feed, well-formed or not, packed with gzip or not.
Batch items: path or xml; url and headers may be given too.</source>
        <translation>Aufruf: nutgraf-cli feed DATEI... [--json]
        nutgraf-cli feed --batch - [--jobs N]

Liest RSS 0.9 bis 2.0, Atom, CDF und JSON Feed, wohlgeformt oder nicht, mit gzip gepackt oder nicht.
Stapeleinträge: path oder xml; auch url und headers sind möglich.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Name the feed and its new title.</source>
        <translation>Nennen Sie den Feed und seinen neuen Titel.</translation>
    </message>
    <message>
        <source>%1 added, %2 known, %3 left out</source>
        <translation>%1 hinzugefügt, %2 bekannt, %3 ausgelassen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>Feeds cannot be asked to “%1”.</source>
        <translation>Feeds lassen sich nicht um „%1“ bitten.</translation>
    </message>
    <message>
        <source>Something is missing behind the file.</source>
        <translation>Hinter der Datei fehlt etwas.</translation>
    </message>
    <message>
        <source>Subscribe to feeds and fetch what is new</source>
        <translation>Feeds abonnieren und Neues abrufen</translation>
    </message>
    <message>
        <source>An address may be that of a feed or of a page that names one. Polling fetches the feeds that are due and puts what is new into the Inbox; a feed that fails says why and is asked again later. Lists are read and written as OPML.</source>
        <translation>Eine Adresse kann die eines Feeds sein oder die einer Seite, die einen nennt. Beim Abrufen werden die fälligen Feeds geholt und Neues in den Eingang gelegt; ein Feed, der scheitert, sagt warum und wird später wieder gefragt. Listen werden als OPML gelesen und geschrieben.</translation>
    </message>
    <message>
        <source>With add: all feeds that a page names. With poll: all feeds, due or not.</source>
        <translation>Mit add: alle Feeds, die eine Seite nennt. Mit poll: alle Feeds, fällig oder nicht.</translation>
    </message>
    <message>
        <source>Where the feeds are kept: “News/Ports”.</source>
        <translation>Wo die Feeds abgelegt werden: „Nachrichten/Häfen“.</translation>
    </message>
    <message>
        <source>A host of this machine or a private network that may be asked.</source>
        <translation>Ein Rechner dieses Geräts oder eines privaten Netzes, der gefragt werden darf.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>The Inbox cannot be asked to “%1”.</source>
        <translation>Der Eingang lässt sich nicht um „%1“ bitten.</translation>
    </message>
    <message>
        <source>Name the items.</source>
        <translation>Nennen Sie die Einträge.</translation>
    </message>
    <message>
        <source>List and decide what waits in the Inbox</source>
        <translation>Auflisten und entscheiden, was im Eingang wartet</translation>
    </message>
    <message>
        <source>Items of feeds wait here until somebody decides. Keeping one fetches what it leads to and adds it as a document; nothing is ever deleted.</source>
        <translation>Einträge von Feeds warten hier, bis jemand entscheidet. Wird einer behalten, so wird abgerufen, wohin er führt, und als Dokument hinzugefügt; gelöscht wird nie etwas.</translation>
    </message>
    <message>
        <source>Those that were put off.</source>
        <translation>Was zurückgestellt wurde.</translation>
    </message>
    <message>
        <source>Those that became documents.</source>
        <translation>Was zu Dokumenten wurde.</translation>
    </message>
    <message>
        <source>Those that were dismissed.</source>
        <translation>Was verworfen wurde.</translation>
    </message>
    <message>
        <source>All of them.</source>
        <translation>Alle.</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>%1s</source>
        <comment>decade</comment>
        <translation>%1er-Jahre</translation>
    </message>
    <message>
        <source>spring %1</source>
        <translation>Frühjahr %1</translation>
    </message>
    <message>
        <source>summer %1</source>
        <translation>Sommer %1</translation>
    </message>
    <message>
        <source>autumn %1</source>
        <translation>Herbst %1</translation>
    </message>
    <message>
        <source>winter %1</source>
        <translation>Winter %1</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <comment>quarter, year</comment>
        <translation>Q%1 %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>about %1?</source>
        <translation>etwa %1?</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>display</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>Einreichung</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>negated</source>
        <translation>verneint</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>alleged</source>
        <translation>angeblich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>about the future</source>
        <translation>über die Zukunft</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>bestritten</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>The graph cannot be laid out.</source>
        <translation>Der Graph lässt sich nicht anordnen.</translation>
    </message>
    <message>
        <source>The archive cannot be written.</source>
        <translation>Das Archiv kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The archive would be larger than 4 GB. Export as WARC.</source>
        <translation>Das Archiv würde größer als 4 GB. Exportieren Sie es als WARC.</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>between %1 and %2 %3</source>
        <translation>zwischen %1 und %2 %3</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>“%1” → %2, a repetition.</source>
        <translation>„%1“ → %2, eine Wiederholung.</translation>
    </message>
    <message>
        <source>“%1” → %2, a length of time without a place on the calendar.</source>
        <translation>„%1“ → %2, eine Dauer ohne Platz im Kalender.</translation>
    </message>
    <message>
        <source>“%1” → %2, as written.</source>
        <translation>„%1“ → %2, wie geschrieben.</translation>
    </message>
    <message>
        <source>“%1” → %2, reckoned from the time told before.</source>
        <translation>„%1“ → %2, gerechnet ab der zuvor erzählten Zeit.</translation>
    </message>
    <message>
        <source>“%1” → %2, reckoned from the publication on %3.</source>
        <translation>„%1“ → %2, gerechnet ab der Veröffentlichung am %3.</translation>
    </message>
    <message>
        <source>“%1” → %2, before the publication on %3.</source>
        <translation>„%1“ → %2, vor der Veröffentlichung am %3.</translation>
    </message>
    <message>
        <source>“%1” → %2, after the publication on %3.</source>
        <translation>„%1“ → %2, nach der Veröffentlichung am %3.</translation>
    </message>
    <message>
        <source>“%1” → %2, not to be placed without a date to reckon from.</source>
        <translation>„%1“ → %2, ohne Bezugsdatum nicht einzuordnen.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>The tooltip of a button: what it does, and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::AddPane</name>
    <message>
        <source>Ways to add documents</source>
        <translation>Wege, Dokumente hinzuzufügen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Web pages, Markdown and plain text. What is read is kept in the investigation, so the files may be moved or deleted afterwards.</source>
        <translation>Webseiten, Markdown und reiner Text. Das Gelesene wird in der Recherche aufbewahrt; die Dateien lassen sich danach verschieben oder löschen.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>You can also drop files, folders, links or selected words anywhere on this window.</source>
        <translation>Dateien, Ordner, Links oder markierte Wörter lassen sich auch an jeder Stelle dieses Fensters ablegen.</translation>
    </message>
    <message>
        <source>One address a line. Each page is fetched once, as it is now, and kept. No cookies are sent and nothing else is loaded from the page.</source>
        <translation>Eine Adresse je Zeile. Jede Seite wird einmal abgerufen, wie sie jetzt ist, und aufbewahrt. Cookies werden nicht gesendet, und nichts weiter wird von der Seite geladen.</translation>
    </message>
    <message>
        <source>Addresses, one a line</source>
        <translation>Adressen, eine je Zeile</translation>
    </message>
    <message>
        <source>Fetch and add</source>
        <translation>Abrufen und hinzufügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::AgreementList</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1, 1 origination</source>
        <translation>%1, 1 Ursprung</translation>
    </message>
    <message>
        <source>%1, %2 originations</source>
        <translation>%1, %2 Ursprünge</translation>
    </message>
    <message>
        <source>What most state</source>
        <translation>Was die meisten angeben</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ArrivalModel</name>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>%L1 times</source>
        <translation>%L1-mal</translation>
    </message>
    <message>
        <source>Something new</source>
        <translation>Etwas Neues</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht nachgesehen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ArrivalPreview</name>
    <message>
        <source>What the item says</source>
        <translation>Was der Eintrag sagt</translation>
    </message>
    <message>
        <source>arrived %L1 times</source>
        <translation>%L1-mal eingetroffen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ArrivalsScreen</name>
    <message>
        <source>Arrivals</source>
        <translation>Eingetroffen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Filter what arrived</source>
        <translation>Eingetroffenes filtern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Nächster Eintrag</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Voriger Eintrag</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>Abonnieren…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Look at all</source>
        <translation>Alle nachsehen</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abbestellen</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>Liste einlesen…</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Liste ausgeben…</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Fassungen vergleichen</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Waiting (%L1)</source>
        <translation>Wartet (%L1)</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>Nothing waits. New items of your feeds come here by themselves.</source>
        <translation>Nichts wartet. Neue Einträge Ihrer Feeds kommen von selbst hierher.</translation>
    </message>
    <message>
        <source>Fetching an item</source>
        <translation>Eintrag wird abgerufen</translation>
    </message>
    <message>
        <source>Fetching %L1 items</source>
        <translation>%L1 Einträge werden abgerufen</translation>
    </message>
    <message>
        <source>1 item kept as a document</source>
        <translation>1 Eintrag als Dokument behalten</translation>
    </message>
    <message>
        <source>%L1 items kept as documents</source>
        <translation>%L1 Einträge als Dokumente behalten</translation>
    </message>
    <message>
        <source>Subscribe to a feed, and its new items wait here: Y keeps one as a document, N dismisses it, H puts it off.</source>
        <translation>Abonnieren Sie einen Feed, und seine neuen Einträge warten hier: Y behält einen als Dokument, N verwirft ihn, H stellt ihn zurück.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::AssertionCard</name>
    <message>
        <source>denies it</source>
        <translation>bestreitet es</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Accept (y)</source>
        <translation>Annehmen (y)</translation>
    </message>
    <message>
        <source>Reject (n)</source>
        <translation>Ablehnen (n)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Go to the words</source>
        <translation>Zu den Worten gehen</translation>
    </message>
    <message>
        <source>Leave undecided (h)</source>
        <translation>Unentschieden lassen (h)</translation>
    </message>
    <message>
        <source>Take out of this claim</source>
        <translation>Aus dieser Behauptung herausnehmen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>As printed: %1</source>
        <translation>Wie gedruckt: %1</translation>
    </message>
    <message>
        <source>Passes on what was said before</source>
        <translation>Gibt früher Gesagtes weiter</translation>
    </message>
    <message>
        <source>An origination</source>
        <translation>Ein Ursprung</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::AssertionPage</name>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Move to another claim…</source>
        <translation>Zu anderer Behauptung verschieben…</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Warum es hier steht</translation>
    </message>
    <message>
        <source>This assertion is not in the case any more.</source>
        <translation>Diese Aussage ist nicht mehr in der Recherche.</translation>
    </message>
    <message>
        <source>%1, written “%2”</source>
        <translation>%1, geschrieben „%2“</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Join to a claim…</source>
        <translation>Einer Behauptung zuordnen…</translation>
    </message>
    <message>
        <source>It belongs to no claim yet.</source>
        <translation>Gehört noch zu keiner Behauptung.</translation>
    </message>
    <message>
        <source>A person marked these words.</source>
        <translation>Eine Person hat diese Worte markiert.</translation>
    </message>
    <message>
        <source>Suggested by the rule “%1”, at %2 % sure.</source>
        <translation>Vorgeschlagen von der Regel „%1“, zu %2 % sicher.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::BrowserSending</name>
    <message>
        <source>Off. Nothing is listened for.</source>
        <translation>Aus. Es wird auf nichts gewartet.</translation>
    </message>
    <message>
        <source>Pages are received from this computer only.</source>
        <translation>Seiten werden nur von diesem Computer empfangen.</translation>
    </message>
    <message>
        <source>Another program holds the place that the browser was told. Enter the code below in the browser, or close the other program and switch this off and on.</source>
        <translation>Ein anderes Programm belegt den Platz, der dem Browser genannt wurde. Geben Sie den Code unten im Browser ein, oder schließen Sie das andere Programm und schalten Sie dies aus und ein.</translation>
    </message>
    <message>
        <source>Nothing can be received: this computer does not let the program listen (%1).</source>
        <translation>Es kann nichts empfangen werden: Dieser Computer lässt das Programm nicht warten (%1).</translation>
    </message>
    <message>
        <source>Starting to listen.</source>
        <translation>Der Empfang beginnt.</translation>
    </message>
    <message>
        <source>A program that is no browser</source>
        <translation>Ein Programm, das kein Browser ist</translation>
    </message>
    <message>
        <source>Firefox extension %1</source>
        <translation>Firefox-Erweiterung %1</translation>
    </message>
    <message>
        <source>Chromium extension %1</source>
        <translation>Chromium-Erweiterung %1</translation>
    </message>
    <message>
        <source>Let this sender add pages?</source>
        <translation>Diesen Absender Seiten hinzufügen lassen?</translation>
    </message>
    <message>
        <source>%1 knows your pairing code and sent “%2” from %3. If you let it, this page and later ones are added to the investigation that is open. The settings list who was let in.</source>
        <translation>%1 kennt Ihren Kopplungscode und hat „%2“ von %3 gesendet. Wenn Sie es zulassen, werden diese Seite und spätere in die geöffnete Recherche aufgenommen. Die Einstellungen führen auf, wer zugelassen ist.</translation>
    </message>
    <message>
        <source>Let it add pages</source>
        <translation>Zulassen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::BrowserSettings</name>
    <message>
        <source>Receive pages from the browser</source>
        <translation>Seiten aus dem Browser empfangen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Kopplungscode</translation>
    </message>
    <message>
        <source>Copies the pairing code</source>
        <translation>Kopiert den Kopplungscode</translation>
    </message>
    <message>
        <source>Makes a new code; browsers that know the old one cannot send any more</source>
        <translation>Erzeugt einen neuen Code; Browser, die den alten kennen, können nicht mehr senden</translation>
    </message>
    <message>
        <source>Who was let in</source>
        <translation>Wer zugelassen ist</translation>
    </message>
    <message>
        <source>Pairing code, to be entered in the options of the extension</source>
        <translation>Kopplungscode, einzugeben in den Einstellungen der Erweiterung</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::CaptureScreen</name>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Erfassung</translation>
    </message>
    <message>
        <source>Nothing captured</source>
        <translation>Nichts erfasst</translation>
    </message>
    <message>
        <source>Choose a document to see how it was captured.</source>
        <translation>Wählen Sie ein Dokument, um zu sehen, wie es erfasst wurde.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Save the bytes as…</source>
        <translation>Bytes speichern unter…</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>What this proves</source>
        <translation>Was dies beweist</translation>
    </message>
    <message>
        <source>What it does not prove</source>
        <translation>Was es nicht beweist</translation>
    </message>
    <message>
        <source>What was captured</source>
        <translation>Was erfasst wurde</translation>
    </message>
    <message>
        <source>Save the captured bytes</source>
        <translation>Erfasste Bytes speichern</translation>
    </message>
    <message>
        <source>Saving captured bytes</source>
        <translation>Erfasste Bytes werden gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::CaseLinkModel</name>
    <message>
        <source>has no links</source>
        <translation>hat keine Verbindungen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ChainWidget</name>
    <message>
        <source>In the text: “%1 … %2”</source>
        <translation>Im Text: „%1 … %2“</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ChartLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ChartsScreen</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Show more charts</source>
        <translation>Mehr Diagramme zeigen</translation>
    </message>
    <message>
        <source>No values to draw yet</source>
        <translation>Noch keine Werte zu zeichnen</translation>
    </message>
    <message>
        <source>A claim that states a number, an amount or a rank is drawn here: who reported which value, when.</source>
        <translation>Eine Behauptung, die eine Zahl, einen Betrag oder einen Rang nennt, wird hier gezeichnet: wer wann welchen Wert berichtet hat.</translation>
    </message>
    <message>
        <source>Look at the claims</source>
        <translation>Behauptungen ansehen</translation>
    </message>
    <message>
        <source>Next chart</source>
        <translation>Nächstes Diagramm</translation>
    </message>
    <message>
        <source>Previous chart</source>
        <translation>Voriges Diagramm</translation>
    </message>
    <message>
        <source>Values as reported, by date of publication: 1 claim</source>
        <translation>Werte wie berichtet, nach Datum der Veröffentlichung: 1 Behauptung</translation>
    </message>
    <message>
        <source>Values as reported, by date of publication: %1 claims</source>
        <translation>Werte wie berichtet, nach Datum der Veröffentlichung: %1 Behauptungen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ClaimChooser</name>
    <message>
        <source>&amp;Supports</source>
        <translation>&amp;Stützt</translation>
    </message>
    <message>
        <source>&amp;Refutes</source>
        <translation>&amp;Widerlegt</translation>
    </message>
    <message>
        <source>&amp;Qualifies</source>
        <translation>Schränkt &amp;ein</translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <translation>&amp;Kontext</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Hierher verschieben</translation>
    </message>
    <message>
        <source>Evidence for a claim</source>
        <translation>Beleg für eine Behauptung</translation>
    </message>
    <message>
        <source>Move to another claim</source>
        <translation>Zu anderer Behauptung verschieben</translation>
    </message>
    <message>
        <source>Find a claim</source>
        <translation>Behauptung finden</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>These words are evidence for</source>
        <translation>Diese Worte sind ein Beleg für</translation>
    </message>
    <message>
        <source>Move to the claim</source>
        <translation>Zur Behauptung verschieben</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>Credibility: not graded yet</source>
        <translation>Glaubwürdigkeit: noch nicht eingestuft</translation>
    </message>
    <message>
        <source>1 – Confirmed by other sources</source>
        <translation>1 – Von anderen Quellen bestätigt</translation>
    </message>
    <message>
        <source>2 – Probably true</source>
        <translation>2 – Wahrscheinlich wahr</translation>
    </message>
    <message>
        <source>3 – Possibly true</source>
        <translation>3 – Möglicherweise wahr</translation>
    </message>
    <message>
        <source>4 – Doubtful</source>
        <translation>4 – Zweifelhaft</translation>
    </message>
    <message>
        <source>5 – Improbable</source>
        <translation>5 – Unwahrscheinlich</translation>
    </message>
    <message>
        <source>6 – Truth cannot be judged</source>
        <translation>6 – Wahrheit nicht zu beurteilen</translation>
    </message>
    <message>
        <source>Note, if it needs one</source>
        <translation>Notiz, falls nötig</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ClaimModel</name>
    <message>
        <source>%1 disagreements to decide</source>
        <translation>%1 Unstimmigkeiten zu entscheiden</translation>
    </message>
    <message>
        <source>%1 suggested assertions to review</source>
        <translation>%1 vorgeschlagene Aussagen zu prüfen</translation>
    </message>
    <message>
        <source>Suggested: accept with y, reject with n</source>
        <translation>Vorgeschlagen: mit y annehmen, mit n ablehnen</translation>
    </message>
    <message>
        <source>%1, suggested</source>
        <translation>%1, vorgeschlagen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Stated values</source>
        <translation>Genannte Werte</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Dok.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ClaimPage</name>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Dossier öffnen</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Grund angeben</translation>
    </message>
    <message>
        <source>Notes, for this desk only</source>
        <translation>Notizen, nur für diese Redaktion</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Edit claim</source>
        <translation>Behauptung bearbeiten</translation>
    </message>
    <message>
        <source>Edit rationale</source>
        <translation>Begründung bearbeiten</translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation>Notizen bearbeiten</translation>
    </message>
    <message>
        <source>Rate claim as %1</source>
        <translation>Behauptung als „%1“ bewerten</translation>
    </message>
    <message>
        <source>Set progress to %1</source>
        <translation>Fortschritt auf „%1“ setzen</translation>
    </message>
    <message>
        <source>Set importance</source>
        <translation>Wichtigkeit setzen</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 zu prüfen</translation>
    </message>
    <message>
        <source>evidence: %1 for, %2 against</source>
        <translation>Belege: %1 dafür, %2 dagegen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ClaimsScreen</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>No claims yet</source>
        <translation>Noch keine Behauptungen</translation>
    </message>
    <message>
        <source>Select words in a document and press C, or add documents: what they claim is suggested here.</source>
        <translation>Wörter in einem Dokument auswählen und C drücken oder Dokumente hinzufügen: Was sie behaupten, wird hier vorgeschlagen.</translation>
    </message>
    <message>
        <source>Which claims are shown</source>
        <translation>Welche Behauptungen gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Filter claims</source>
        <translation>Behauptungen filtern</translation>
    </message>
    <message>
        <source>Edit claim</source>
        <translation>Behauptung bearbeiten</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Behauptung</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Behauptung</translation>
    </message>
    <message>
        <source>Accept claim</source>
        <translation>Behauptung annehmen</translation>
    </message>
    <message>
        <source>Reject claim</source>
        <translation>Behauptung ablehnen</translation>
    </message>
    <message>
        <source>Leave claim undecided</source>
        <translation>Behauptung unentschieden lassen</translation>
    </message>
    <message>
        <source>Accept claim with all its assertions</source>
        <translation>Behauptung mit allen Aussagen annehmen</translation>
    </message>
    <message>
        <source>Edit statement</source>
        <translation>Wortlaut bearbeiten</translation>
    </message>
    <message>
        <source>Remove claim</source>
        <translation>Behauptung entfernen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge the selected claims into the one with the frame</source>
        <translation>Ausgewählte Behauptungen in der umrahmten zusammenführen</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>Neue Behauptung</translation>
    </message>
    <message>
        <source>The first %1 claims are listed. Search finds the others.</source>
        <translation>Die ersten %1 Behauptungen sind aufgelistet. Die Suche findet die anderen.</translation>
    </message>
    <message>
        <source>No claim answers to this filter. Choose All, or empty the field.</source>
        <translation>Keine Behauptung passt zu diesem Filter. „Alle“ wählen oder das Feld leeren.</translation>
    </message>
    <message>
        <source>Remove %1 claims</source>
        <translation>%1 Behauptungen entfernen</translation>
    </message>
    <message>
        <source>Select the claims to merge first; the one with the frame is kept.</source>
        <translation>Zuerst die zusammenzuführenden Behauptungen auswählen; die umrahmte bleibt erhalten.</translation>
    </message>
    <message>
        <source>One statement that can be checked, in your own words</source>
        <translation>Ein überprüfbarer Satz, in eigenen Worten</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::CommandPalette</name>
    <message>
        <source>Nothing has these letters in this order.</source>
        <translation>Nichts hat diese Buchstaben in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Zu allem gehen</translation>
    </message>
    <message>
        <source>Type a few letters of an action, a document, a claim or a source</source>
        <translation>Einige Buchstaben einer Aktion, eines Dokuments, einer Behauptung oder einer Quelle eingeben</translation>
    </message>
    <message>
        <source>What to do or where to go</source>
        <translation>Was zu tun ist oder wohin es geht</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ContradictionDelegate</name>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ContradictionModel</name>
    <message>
        <source>%1: %2 (%3) against %4 (%5). %6</source>
        <translation>%1: %2 (%3) gegen %4 (%5). %6</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ContradictionsScreen</name>
    <message>
        <source>Contradictions</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Which contradictions are shown</source>
        <translation>Welche Widersprüche gezeigt werden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nothing disagrees</source>
        <translation>Nichts widerspricht sich</translation>
    </message>
    <message>
        <source>When two documents state different values for one claim, the pair stands here to be decided.</source>
        <translation>Wenn zwei Dokumente verschiedene Werte für eine Behauptung nennen, steht das Paar hier zur Entscheidung.</translation>
    </message>
    <message>
        <source>Next contradiction</source>
        <translation>Nächster Widerspruch</translation>
    </message>
    <message>
        <source>Previous contradiction</source>
        <translation>Voriger Widerspruch</translation>
    </message>
    <message>
        <source>They disagree</source>
        <translation>Sie widersprechen sich</translation>
    </message>
    <message>
        <source>There is no disagreement</source>
        <translation>Es gibt keinen Widerspruch</translation>
    </message>
    <message>
        <source>Explain: both can hold</source>
        <translation>Erklären: Beides kann gelten</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Every contradiction is decided. Choose All to see them again.</source>
        <translation>Jeder Widerspruch ist entschieden. „Alle“ wählen, um sie wieder zu sehen.</translation>
    </message>
    <message>
        <source>Explain the disagreement</source>
        <translation>Unstimmigkeit erklären</translation>
    </message>
    <message>
        <source>Why both can hold</source>
        <translation>Warum beides gelten kann</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::CustodyModel</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::CustodyScreen</name>
    <message>
        <source>Custody</source>
        <translation>Verwahrung</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Copy checkpoint</source>
        <translation>Prüfpunkt kopieren</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Every edit and every document you add leaves an entry here, chained to the one before it, so that nobody can change the record unseen.</source>
        <translation>Jede Änderung und jedes hinzugefügte Dokument hinterlässt hier einen Eintrag, mit dem vorigen verkettet, sodass niemand das Protokoll unbemerkt ändern kann.</translation>
    </message>
    <message>
        <source>Send the checkpoint to a colleague or print it today. With it anybody can later show that the log up to here is the one that existed then.</source>
        <translation>Den Prüfpunkt heute einer Kollegin oder einem Kollegen senden oder ausdrucken. Damit lässt sich später zeigen, dass das Protokoll bis hierher jenes ist, das damals bestand.</translation>
    </message>
    <message>
        <source>A checkpoint that was kept outside, to verify against (optional)</source>
        <translation>Ein außerhalb aufbewahrter Prüfpunkt zum Abgleich (optional)</translation>
    </message>
    <message>
        <source>Checkpoint to verify against</source>
        <translation>Prüfpunkt zum Abgleich</translation>
    </message>
    <message>
        <source>This shows</source>
        <translation>Dies zeigt</translation>
    </message>
    <message>
        <source>It cannot show</source>
        <translation>Dies zeigt nicht</translation>
    </message>
    <message>
        <source>Entries of the custody log</source>
        <translation>Einträge des Verwahrungsprotokolls</translation>
    </message>
    <message>
        <source>The entry as it stands in the file</source>
        <translation>Der Eintrag, wie er in der Datei steht</translation>
    </message>
    <message>
        <source>Choose an entry to read it as it stands in the file.</source>
        <translation>Einen Eintrag wählen, um ihn zu lesen, wie er in der Datei steht.</translation>
    </message>
    <message>
        <source>Custody log: 1 entry</source>
        <translation>Verwahrungsprotokoll: 1 Eintrag</translation>
    </message>
    <message>
        <source>Custody log: %1 entries</source>
        <translation>Verwahrungsprotokoll: %1 Einträge</translation>
    </message>
    <message>
        <source>Checkpoint: %1</source>
        <translation>Prüfpunkt: %1</translation>
    </message>
    <message>
        <source>Checkpoint copied</source>
        <translation>Prüfpunkt kopiert</translation>
    </message>
    <message>
        <source>This is no checkpoint. It is a number and 64 digits, as “Copy checkpoint” gives them.</source>
        <translation>Dies ist kein Prüfpunkt. Er besteht aus einer Zahl und 64 Stellen, wie „Prüfpunkt kopieren“ sie liefert.</translation>
    </message>
    <message>
        <source>Verifying the custody log</source>
        <translation>Verwahrungsprotokoll wird geprüft</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::DocumentAdder</name>
    <message>
        <source>Adding a document</source>
        <translation>Ein Dokument wird hinzugefügt</translation>
    </message>
    <message>
        <source>Adding %L1 documents</source>
        <translation>%L1 Dokumente werden hinzugefügt</translation>
    </message>
    <message>
        <source>None of the %L1 documents was added; the investigation is as it was.</source>
        <translation>Keines der %L1 Dokumente wurde hinzugefügt; die Recherche ist, wie sie war.</translation>
    </message>
    <message>
        <source>%L1 of %L2 documents were not added. The rest is in the investigation.</source>
        <translation>%L1 von %L2 Dokumenten wurden nicht hinzugefügt. Der Rest ist in der Recherche.</translation>
    </message>
    <message>
        <source>1 document added</source>
        <translation>1 Dokument hinzugefügt</translation>
    </message>
    <message>
        <source>%L1 documents added</source>
        <translation>%L1 Dokumente hinzugefügt</translation>
    </message>
    <message>
        <source>1 was in the file already</source>
        <translation>1 war schon in der Datei</translation>
    </message>
    <message>
        <source>%L1 were in the file already</source>
        <translation>%L1 waren schon in der Datei</translation>
    </message>
    <message>
        <source>1 suggestion to review</source>
        <translation>1 Vorschlag zu prüfen</translation>
    </message>
    <message>
        <source>%L1 suggestions to review</source>
        <translation>%L1 Vorschläge zu prüfen</translation>
    </message>
    <message>
        <source>%1 was not added; the investigation is as it was. %2</source>
        <translation>%1 wurde nicht hinzugefügt; die Recherche ist, wie sie war. %2</translation>
    </message>
    <message>
        <source>1 of %L1 documents was not added. The rest is in the investigation.</source>
        <translation>1 von %L1 Dokumenten wurde nicht hinzugefügt. Der Rest ist in der Recherche.</translation>
    </message>
    <message>
        <source>new version added: it was changed without a note</source>
        <translation>neue Fassung hinzugefügt: ohne Hinweis geändert</translation>
    </message>
    <message>
        <source>new version added</source>
        <translation>neue Fassung hinzugefügt</translation>
    </message>
    <message>
        <source>1 is not whole: %1</source>
        <translation>1 ist nicht vollständig: %1</translation>
    </message>
    <message>
        <source>%L1 are not whole</source>
        <translation>%L1 sind nicht vollständig</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::DocumentModel</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Claims found in it that a person has confirmed</source>
        <translation>Darin gefundene Behauptungen, die eine Person bestätigt hat</translation>
    </message>
    <message>
        <source>Suggestions in it that wait for a decision</source>
        <translation>Vorschläge darin, die auf eine Entscheidung warten</translation>
    </message>
    <message>
        <source>How often it was captured</source>
        <translation>Wie oft es erfasst wurde</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::DocumentPage</name>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>From the web</source>
        <translation>Aus dem Web</translation>
    </message>
    <message>
        <source>Sent from the browser</source>
        <translation>Aus dem Browser gesendet</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>length not stated</source>
        <translation>Länge nicht angegeben</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>Change publisher</source>
        <translation>Herausgeber ändern</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Erfassung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Anything worth remembering about it</source>
        <translation>Alles, was daran merkenswert ist</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>One person a line</source>
        <translation>Eine Person je Zeile</translation>
    </message>
    <message>
        <source>2025-01-28, 2025-01, 2025~ …</source>
        <translation>2025-01-28, 2025-01, 2025~ …</translation>
    </message>
    <message>
        <source>Where it was said or written</source>
        <translation>Wo es gesagt oder geschrieben wurde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Rename document</source>
        <translation>Dokument umbenennen</translation>
    </message>
    <message>
        <source>Change kind of document</source>
        <translation>Dokumentart ändern</translation>
    </message>
    <message>
        <source>Change byline</source>
        <translation>Autorenzeile ändern</translation>
    </message>
    <message>
        <source>Change place</source>
        <translation>Ort ändern</translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation>Notizen bearbeiten</translation>
    </message>
    <message>
        <source>This document is not in the case any more.</source>
        <translation>Dieses Dokument ist nicht mehr in der Recherche.</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n Behauptung</numerusform>
            <numerusform>%n Behauptungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>Change date of publication</source>
        <translation>Veröffentlichungsdatum ändern</translation>
    </message>
    <message>
        <source>This is no date. Write a day (2025-01-28), a month (2025-01), a year (2025), a span (2025-01-20/2025-01-28), with ~ for about and ? for uncertain.</source>
        <translation>Dies ist kein Datum. Einen Tag (2025-01-28), einen Monat (2025-01), ein Jahr (2025) oder eine Spanne (2025-01-20/2025-01-28) schreiben, mit ~ für ungefähr und ? für unsicher.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Version %1, the newest</source>
        <translation>Version %1, die neueste</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Filter by title, publisher or date</source>
        <translation>Nach Titel, Herausgeber oder Datum filtern</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Dokumente filtern</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>Drop files here, paste text, or press Ctrl+I.</source>
        <translation>Dateien hier ablegen, Text einfügen oder Ctrl+I drücken.</translation>
    </message>
    <message>
        <source>Rename document</source>
        <translation>Dokument umbenennen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Nächstes Dokument</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Voriges Dokument</translation>
    </message>
    <message>
        <source>%1 of 1 document</source>
        <translation>%1 von 1 Dokument</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n documents</source>
        <translation>
            <numerusform>%1 von %n Dokument</numerusform>
            <numerusform>%1 von %n Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>more than 1 document</source>
        <translation>mehr als 1 Dokument</translation>
    </message>
    <message numerus="yes">
        <source>more than %n documents</source>
        <translation>
            <numerusform>mehr als %n Dokument</numerusform>
            <numerusform>mehr als %n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Fassungen vergleichen</translation>
    </message>
    <message>
        <source>How it was captured</source>
        <translation>Wie es erfasst wurde</translation>
    </message>
    <message>
        <source>Watch for changes, or no longer</source>
        <translation>Auf Änderungen beobachten oder nicht mehr</translation>
    </message>
    <message>
        <source>Only what has an address can be watched</source>
        <translation>Nur was eine Adresse hat, lässt sich beobachten</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::DossierPage</name>
    <message>
        <source>Nobody is on record with this yet. Select words in a document and press A.</source>
        <translation>Noch ist niemand mit einer Aussage dazu festgehalten. Wörter in einem Dokument auswählen und A drücken.</translation>
    </message>
    <message>
        <source>Who agrees with whom</source>
        <translation>Wer mit wem übereinstimmt</translation>
    </message>
    <message>
        <source>Assertions</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Rating and rationale</source>
        <translation>Bewertung und Begründung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Edit claim</source>
        <translation>Behauptung bearbeiten</translation>
    </message>
    <message>
        <source>Accept claim</source>
        <translation>Behauptung annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Suggested by the program. A person decides.</source>
        <translation>Vom Programm vorgeschlagen. Eine Person entscheidet.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>1 disagreement to decide</source>
        <translation>1 Unstimmigkeit zu entscheiden</translation>
    </message>
    <message>
        <source>%1 disagreements to decide</source>
        <translation>%1 Unstimmigkeiten zu entscheiden</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Show all comparisons, %1 more</source>
        <translation>Alle Vergleiche anzeigen, %1 weitere</translation>
    </message>
    <message>
        <source>Show more: %1 are left</source>
        <translation>Mehr anzeigen: %1 übrig</translation>
    </message>
    <message>
        <source>%1, of these %2 originations</source>
        <translation>%1, davon Ursprünge: %2</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 zu prüfen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (by %3)</source>
        <translation>%1: %2 (von %3)</translation>
    </message>
    <message>
        <source>No edits yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::DossierScreen</name>
    <message>
        <source>Claim dossier</source>
        <translation>Dossier zur Behauptung</translation>
    </message>
    <message>
        <source>No claim chosen</source>
        <translation>Keine Behauptung gewählt</translation>
    </message>
    <message>
        <source>Choose a claim in the list and press Enter to see all that bears on it.</source>
        <translation>In der Liste eine Behauptung wählen und Enter drücken, um alles zu sehen, was sie betrifft.</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle Behauptungen</translation>
    </message>
    <message>
        <source>Next assertion</source>
        <translation>Nächste Aussage</translation>
    </message>
    <message>
        <source>Previous assertion</source>
        <translation>Vorige Aussage</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Leave undecided</source>
        <translation>Unentschieden lassen</translation>
    </message>
    <message>
        <source>Explain a disagreement</source>
        <translation>Eine Unstimmigkeit erklären</translation>
    </message>
    <message>
        <source>Edit statement</source>
        <translation>Wortlaut bearbeiten</translation>
    </message>
    <message>
        <source>Values as a table</source>
        <translation>Werte als Tabelle</translation>
    </message>
    <message>
        <source>Remove evidence, or take an assertion out</source>
        <translation>Beleg entfernen oder Aussage herausnehmen</translation>
    </message>
    <message>
        <source>Edit evidence</source>
        <translation>Beleg bearbeiten</translation>
    </message>
    <message>
        <source>This claim is not in the case any more</source>
        <translation>Diese Behauptung ist nicht mehr in der Recherche</translation>
    </message>
    <message>
        <source>It was removed or joined with another one. Undo brings it back.</source>
        <translation>Sie wurde entfernt oder mit einer anderen zusammengeführt. Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Go to a disagreement first, with j and k.</source>
        <translation>Zuerst mit j und k zu einer Unstimmigkeit gehen.</translation>
    </message>
    <message>
        <source>Explain the disagreement</source>
        <translation>Unstimmigkeit erklären</translation>
    </message>
    <message>
        <source>Why both can hold</source>
        <translation>Warum beides gelten kann</translation>
    </message>
    <message>
        <source>Take assertion out of claim</source>
        <translation>Aussage aus der Behauptung nehmen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::EventForm</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Person oder Organisation</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Year, month or day, as 2025-01-27. Add ~ for about, ? for doubtful, / between two ends.</source>
        <translation>Jahr, Monat oder Tag, etwa 2025-01-27. ~ dahinter heißt ungefähr, ? zweifelhaft, / steht zwischen Anfang und Ende.</translation>
    </message>
    <message>
        <source>This is no date that can be read. Write 2025-01-27.</source>
        <translation>Dieses Datum ist nicht lesbar. Schreibweise: 2025-01-27.</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::EventModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::EventPage</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Wer beteiligt ist</translation>
    </message>
    <message>
        <source>Where it is told</source>
        <translation>Wo davon berichtet wird</translation>
    </message>
    <message>
        <source>Show the claim it is about</source>
        <translation>Die Behauptung zeigen, um die es geht</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Remove event</source>
        <translation>Ereignis entfernen</translation>
    </message>
    <message>
        <source>This event is not in the case any more.</source>
        <translation>Dieses Ereignis ist nicht mehr in der Recherche.</translation>
    </message>
    <message>
        <source>Suggested by the program from the words below. Accept it or reject it.</source>
        <translation>Vom Programm aus dem Wortlaut unten vorgeschlagen. Annehmen oder ablehnen.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Rejected. It is not shown on the timeline.</source>
        <translation>Abgelehnt. Auf der Zeitleiste nicht zu sehen.</translation>
    </message>
    <message>
        <source>nowhere; written down by hand</source>
        <translation>nirgends; von Hand eingetragen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Open in the document</source>
        <translation>Im Dokument öffnen</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Ereignis bearbeiten</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::EvidenceBoard</name>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Select words in a document and press E.</source>
        <translation>Wörter in einem Dokument auswählen und E drücken.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::EvidenceCard</name>
    <message>
        <source>What it does for the claim</source>
        <translation>Was der Beleg für die Behauptung leistet</translation>
    </message>
    <message>
        <source>Credibility of the information, apart from its source</source>
        <translation>Glaubwürdigkeit der Angabe, unabhängig von ihrer Quelle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>Beleg entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::FeedModel</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Looked</source>
        <translation>Nachgesehen</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>Nächstes Mal</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was sich ergab</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::FeedsPane</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Subscribe to a feed</source>
        <translation>Feed abonnieren</translation>
    </message>
    <message>
        <source>Address of a feed, or of a page that names one</source>
        <translation>Adresse eines Feeds oder einer Seite, die einen nennt</translation>
    </message>
    <message>
        <source>Looking for a feed at %1</source>
        <translation>An %1 wird ein Feed gesucht</translation>
    </message>
    <message>
        <source>Subscribed to the first of %L1 feeds that the page names</source>
        <translation>Den ersten von %L1 Feeds abonniert, die die Seite nennt</translation>
    </message>
    <message>
        <source>Rename feed</source>
        <translation>Feed umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Move feed to a folder</source>
        <translation>Feed in einen Ordner verschieben</translation>
    </message>
    <message>
        <source>Folder; a slash parts a folder from one in it</source>
        <translation>Ordner; ein Schrägstrich trennt einen Ordner von einem darin</translation>
    </message>
    <message>
        <source>Import a list of feeds</source>
        <translation>Liste von Feeds einlesen</translation>
    </message>
    <message>
        <source>Lists of feeds (*.opml *.xml)</source>
        <translation>Listen von Feeds (*.opml *.xml)</translation>
    </message>
    <message>
        <source>Reading a list of feeds</source>
        <translation>Liste von Feeds wird gelesen</translation>
    </message>
    <message>
        <source>%L1 feeds added, %L2 were there, %L3 entries are no feeds</source>
        <translation>%L1 Feeds hinzugefügt, %L2 waren da, %L3 Einträge sind keine Feeds</translation>
    </message>
    <message>
        <source>Export the list of feeds</source>
        <translation>Liste der Feeds ausgeben</translation>
    </message>
    <message>
        <source>Lists of feeds (*.opml)</source>
        <translation>Listen von Feeds (*.opml)</translation>
    </message>
    <message>
        <source>feeds.opml</source>
        <translation>feeds.opml</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>List of feeds saved</source>
        <translation>Liste der Feeds gespeichert</translation>
    </message>
    <message>
        <source>Looking at feeds</source>
        <translation>Feeds werden nachgesehen</translation>
    </message>
    <message>
        <source>%L1 new items in the Inbox</source>
        <translation>%L1 neue Einträge im Eingang</translation>
    </message>
    <message>
        <source>%L1 feeds could not be read</source>
        <translation>%L1 Feeds ließen sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>%1 % of the long links are drawn here. Zoom in or select a record to see all.</source>
        <translation>%1 % der langen Verbindungen sind hier gezeichnet. Vergrößern oder einen Eintrag auswählen, um alle zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n records. Tab goes from one to the next.</source>
        <translation>
            <numerusform>%n Eintrag. Tab führt von einem zum nächsten.</numerusform>
            <numerusform>%n Einträge. Tab führt von einem zum nächsten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::GraphLegend</name>
    <message>
        <source>dashed: suggested, not decided</source>
        <translation>gestrichelt: vorgeschlagen, nicht entschieden</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::GraphScreen</name>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n Behauptung</numerusform>
            <numerusform>%n Behauptungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>Noch nichts zu zeichnen</translation>
    </message>
    <message>
        <source>Here documents, the sources they name and the claims they make are joined by lines, so that you see where a claim comes from. Add documents with Ctrl+I; the lines appear by themselves.</source>
        <translation>Hier verbinden Linien die Dokumente mit den Quellen, die sie nennen, und den Behauptungen, die sie aufstellen; so wird sichtbar, woher eine Behauptung kommt. Dokumente mit Ctrl+I hinzufügen; die Linien erscheinen von selbst.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Whole case</source>
        <translation>Ganze Recherche</translation>
    </message>
    <message>
        <source>Show around this</source>
        <translation>Umgebung zeigen</translation>
    </message>
    <message>
        <source>Show its neighbours</source>
        <translation>Nachbarn zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>With suggestions</source>
        <translation>Mit Vorschlägen</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Export as picture (PNG)</source>
        <translation>Als Bild exportieren (PNG)</translation>
    </message>
    <message>
        <source>Export as drawing (SVG)</source>
        <translation>Als Zeichnung exportieren (SVG)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Links of the graph</source>
        <translation>Verbindungen des Graphen</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>Wird angeordnet…</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n records are drawn. Choose “Show around this” for one of them.</source>
        <translation>
            <numerusform>Nur der neueste %n Eintrag ist gezeichnet. Dafür „Umgebung zeigen“ wählen.</numerusform>
            <numerusform>Nur die neuesten %n Einträge sind gezeichnet. Für einen davon „Umgebung zeigen“ wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who says what, and from whom: the whole case</source>
        <translation>Wer was sagt und von wem es stammt: die ganze Recherche</translation>
    </message>
    <message>
        <source>Around “%1”, two links far</source>
        <translation>Umgebung von „%1“, zwei Verbindungen weit</translation>
    </message>
    <message>
        <source>Export the graph as a picture</source>
        <translation>Den Graphen als Bild exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Export the graph as a drawing</source>
        <translation>Den Graphen als Zeichnung exportieren</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>The graph was not written to %1. Choose another place.</source>
        <translation>Der Graph wurde nicht nach %1 geschrieben. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Graph written to %1</source>
        <translation>Graph nach %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>The topic</source>
        <translation>Das Thema</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::HistoryPanel</name>
    <message>
        <source>Steps since the investigation was opened</source>
        <translation>Schritte seit dem Öffnen der Recherche</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Stand beim Öffnen</translation>
    </message>
    <message>
        <source>Choose a step to go back or forth to it. What was done before this investigation was opened stands in Custody.</source>
        <translation>Einen Schritt wählen, um zu ihm zurück- oder vorzugehen. Was vor dem Öffnen dieser Recherche geschah, steht unter „Verwahrung“.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::InboxScreen</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>What is found in added documents comes here, to be accepted or rejected one by one.</source>
        <translation>Was in hinzugefügten Dokumenten gefunden wird, erscheint hier und wird einzeln angenommen oder abgelehnt.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept with all passages</source>
        <translation>Mit allen Textstellen annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read in the document (Enter)</source>
        <translation>Im Dokument lesen (Enter)</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <source>Statement of the claim</source>
        <translation>Wortlaut der Behauptung</translation>
    </message>
    <message>
        <source>Edit statement</source>
        <translation>Wortlaut bearbeiten</translation>
    </message>
    <message>
        <source>Left undecided</source>
        <translation>Unentschieden gelassen</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n Behauptung</numerusform>
            <numerusform>%n Behauptungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, 1 passage</source>
        <translation>%1, 1 Textstelle</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n passages</source>
        <translation>
            <numerusform>%1, %n Textstelle</numerusform>
            <numerusform>%1, %n Textstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 Textstelle</translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n Textstelle</numerusform>
            <numerusform>%n Textstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggested claim</source>
        <translation>Vorgeschlagene Behauptung</translation>
    </message>
    <message>
        <source>Suggested passage, of no claim yet</source>
        <translation>Vorgeschlagene Textstelle, noch ohne Behauptung</translation>
    </message>
    <message>
        <source>One more passage for the claim “%1”</source>
        <translation>Weitere Textstelle zur Behauptung „%1“</translation>
    </message>
    <message>
        <source>in 1 document</source>
        <translation>in 1 Dokument</translation>
    </message>
    <message numerus="yes">
        <source>in %n documents</source>
        <translation>
            <numerusform>in %n Dokument</numerusform>
            <numerusform>in %n Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept with all 1 passage</source>
        <translation>Mit 1 Textstelle annehmen</translation>
    </message>
    <message numerus="yes">
        <source>Accept with all %n passages</source>
        <translation>
            <numerusform>Mit %n Textstelle annehmen</numerusform>
            <numerusform>Mit allen %n Textstellen annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 more passage in the claim itself</source>
        <translation>1 weitere Textstelle in der Behauptung selbst</translation>
    </message>
    <message numerus="yes">
        <source>%n more passages in the claim itself</source>
        <translation>
            <numerusform>%n weitere Textstelle in der Behauptung selbst</numerusform>
            <numerusform>%n weitere Textstellen in der Behauptung selbst</numerusform>
        </translation>
    </message>
    <message>
        <source>Passage in %1: %2</source>
        <translation>Textstelle in %1: %2</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Eingetroffen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Nothing is selected. Select a claim, a document, a source or an event on any screen: its facts, links and history stand here.</source>
        <translation>Nichts ausgewählt. In einer beliebigen Ansicht eine Behauptung, ein Dokument, eine Quelle oder ein Ereignis auswählen: Angaben, Verbindungen und Verlauf stehen dann hier.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::KeysPanel</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::MainWindow</name>
    <message>
        <source>Sending from the browser</source>
        <translation>Aus dem Browser senden</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 — Nutgraf</source>
        <translation>%1 — Nutgraf</translation>
    </message>
    <message>
        <source>Nutgraf</source>
        <translation>Nutgraf</translation>
    </message>
    <message>
        <source>Nutgraf %1. A workbench for checking the news. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Nutgraf %1. Eine Werkbank zum Prüfen von Nachrichten. Freie Software unter der GNU General Public License, Version 3 oder später; ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Documents (*.html *.htm *.xhtml *.md *.markdown *.txt);;All files (*)</source>
        <translation>Dokumente (*.html *.htm *.xhtml *.md *.markdown *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing was added: this investigation is open for reading only.</source>
        <translation>Nichts wurde hinzugefügt: Diese Recherche ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Open or make an investigation first, then drop the documents again.</source>
        <translation>Zuerst eine Recherche öffnen oder anlegen, dann die Dokumente erneut ablegen.</translation>
    </message>
    <message>
        <source>Investigations (*.nutgraf);;All files (*)</source>
        <translation>Recherchen (*.nutgraf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The sample case cannot be put in its place.</source>
        <translation>Die Beispielrecherche kann nicht an ihrem Ort abgelegt werden.</translation>
    </message>
    <message>
        <source>New investigation</source>
        <translation>Neue Recherche</translation>
    </message>
    <message>
        <source>Investigation.nutgraf</source>
        <translation>Recherche.nutgraf</translation>
    </message>
    <message>
        <source>Open an investigation</source>
        <translation>Eine Recherche öffnen</translation>
    </message>
    <message>
        <source>%1 is open already</source>
        <translation>%1 ist bereits geöffnet</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Making the sample case</source>
        <translation>Beispielrecherche wird angelegt</translation>
    </message>
    <message>
        <source>Stopping the work</source>
        <translation>Arbeit wird angehalten</translation>
    </message>
    <message>
        <source>Stop the work and close?</source>
        <translation>Arbeit anhalten und schließen?</translation>
    </message>
    <message>
        <source>Documents are still being added. What was added so far is kept.</source>
        <translation>Es werden noch Dokumente hinzugefügt. Was bisher hinzugefügt wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>%L1 documents</source>
        <translation>%L1 Dokumente</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>%L1 claims</source>
        <translation>%L1 Behauptungen</translation>
    </message>
    <message>
        <source>1 contradiction open</source>
        <translation>1 offener Widerspruch</translation>
    </message>
    <message>
        <source>%L1 contradictions open</source>
        <translation>%L1 offene Widersprüche</translation>
    </message>
    <message>
        <source>1 suggested claim to review</source>
        <translation>1 vorgeschlagene Behauptung zu prüfen</translation>
    </message>
    <message>
        <source>%L1 suggested claims to review</source>
        <translation>%L1 vorgeschlagene Behauptungen zu prüfen</translation>
    </message>
    <message>
        <source>reading only</source>
        <translation>nur Lesen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::NavigationRail</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Verwahrung</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Show the names of the screens</source>
        <translation>Die Namen der Ansichten zeigen</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Nur Symbole zeigen</translation>
    </message>
    <message>
        <source>This screen is not part of this build.</source>
        <translation>Diese Ansicht ist in dieser Programmfassung nicht enthalten.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::PaletteModel</name>
    <message>
        <source>Search the texts for “%1”</source>
        <translation>Die Texte nach „%1“ durchsuchen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::PassageLink</name>
    <message>
        <source>Go to these words in the document</source>
        <translation>Zu diesen Wörtern im Dokument gehen</translation>
    </message>
    <message>
        <source>Passage: %1</source>
        <translation>Textstelle: %1</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::PasteForm</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>From the first line, when left empty</source>
        <translation>Aus der ersten Zeile, wenn leer</translation>
    </message>
    <message>
        <source>Press conference, city, programme …</source>
        <translation>Pressekonferenz, Stadt, Sendung …</translation>
    </message>
    <message>
        <source>2025-01-27</source>
        <translation>2025-01-27</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Der Wortlaut</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>The date cannot be read. Write the year first: 2025, 2025-01 or 2025-01-27.</source>
        <translation>Das Datum ist nicht lesbar. Das Jahr zuerst schreiben: 2025, 2025-01 oder 2025-01-27.</translation>
    </message>
    <message>
        <source>There are no words yet.</source>
        <translation>Noch kein Wortlaut vorhanden.</translation>
    </message>
    <message>
        <source>A statement needs somebody who says it.</source>
        <translation>Eine Erklärung braucht jemanden, der sie abgibt.</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>Reads as %1.</source>
        <extracomment>A hint below a field: %1 is a date in words</extracomment>
        <translation>Gelesen als %1.</translation>
    </message>
    <message>
        <source>Year first. 2025-01-27~ is about that day, 2025-01? may be wrong, 202X is some year of the decade, 2025-01-27/2025-02-01 a span.</source>
        <translation>Jahr zuerst. 2025-01-27~ heißt ungefähr an diesem Tag, 2025-01? ist vielleicht falsch, 202X ist irgendein Jahr des Jahrzehnts, 2025-01-27/2025-02-01 eine Zeitspanne.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::PictureRun</name>
    <message>
        <source>The investigation did not open in time.</source>
        <translation>Die Recherche wurde nicht rechtzeitig geöffnet.</translation>
    </message>
    <message>
        <source>The screen “%1” was not ready in time.</source>
        <translation>Die Ansicht „%1“ war nicht rechtzeitig bereit.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>Das Bild %1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n wartet</numerusform>
            <numerusform>%1, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting</source>
        <translation>
            <numerusform>%1: %n wartet</numerusform>
            <numerusform>%1: %n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::RatingPanel</name>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Say why in a few sentences; readers will ask.</source>
        <translation>In wenigen Sätzen sagen, warum; das Publikum wird fragen.</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Take rating back</source>
        <translation>Bewertung zurücknehmen</translation>
    </message>
    <message>
        <source>Rate claim as %1</source>
        <translation>Behauptung als „%1“ bewerten</translation>
    </message>
    <message>
        <source>Set progress to %1</source>
        <translation>Fortschritt auf „%1“ setzen</translation>
    </message>
    <message>
        <source>Set importance</source>
        <translation>Wichtigkeit setzen</translation>
    </message>
    <message>
        <source>Edit rationale</source>
        <translation>Begründung bearbeiten</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ReaderScreen</name>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Make a claim of the selected words</source>
        <translation>Aus den ausgewählten Wörtern eine Behauptung machen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Use the selected words as evidence for a claim (E)</source>
        <translation>Die ausgewählten Wörter als Beleg für eine Behauptung verwenden (E)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Make a source of the selected name</source>
        <translation>Aus dem ausgewählten Namen eine Quelle machen</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Attach the selected words to the nearest claim</source>
        <translation>Die ausgewählten Wörter der nächstgelegenen Behauptung zuordnen</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Reject suggestion</source>
        <translation>Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Next claim in the text</source>
        <translation>Nächste Behauptung im Text</translation>
    </message>
    <message>
        <source>Previous claim in the text</source>
        <translation>Vorige Behauptung im Text</translation>
    </message>
    <message>
        <source>Edit statement</source>
        <translation>Wortlaut bearbeiten</translation>
    </message>
    <message>
        <source>Copy as citation</source>
        <translation>Als Zitat mit Quelle kopieren</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Mengenangaben</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeitangaben</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Nächstes Dokument</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Voriges Dokument</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Which version of the document is shown</source>
        <translation>Welche Version des Dokuments gezeigt wird</translation>
    </message>
    <message>
        <source>What is marked in the text</source>
        <translation>Was im Text markiert ist</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Marked in the text</source>
        <translation>Im Text markiert</translation>
    </message>
    <message>
        <source>“%1” is a source already</source>
        <translation>„%1“ ist bereits eine Quelle</translation>
    </message>
    <message>
        <source>No claims yet: press C to make one of these words</source>
        <translation>Noch keine Behauptungen: C drücken, um aus diesen Wörtern eine zu machen</translation>
    </message>
    <message>
        <source>Citation copied</source>
        <translation>Zitat kopiert</translation>
    </message>
    <message>
        <source>Left undecided</source>
        <translation>Unentschieden gelassen</translation>
    </message>
    <message>
        <source>Nothing more to review in this document</source>
        <translation>In diesem Dokument ist nichts mehr zu prüfen</translation>
    </message>
    <message>
        <source>This suggestion belongs to no claim yet: accept it, or attach it to one</source>
        <translation>Dieser Vorschlag gehört noch zu keiner Behauptung: annehmen oder einer zuordnen</translation>
    </message>
    <message>
        <source>Statement of the claim</source>
        <translation>Wortlaut der Behauptung</translation>
    </message>
    <message>
        <source>Text at %1 %</source>
        <translation>Text bei %1 %</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Leseansicht</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Open a document from the list to read it here.</source>
        <translation>Ein Dokument aus der Liste öffnen, um es hier zu lesen.</translation>
    </message>
    <message>
        <source>Show documents</source>
        <translation>Dokumente zeigen</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Den Tab schließen</translation>
    </message>
    <message>
        <source>This document is not in the case any more.</source>
        <translation>Dieses Dokument ist nicht mehr in der Recherche.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n Behauptung</numerusform>
            <numerusform>%n Behauptungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1 of %2</source>
        <translation>Version %1 von %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>This is the oldest document</source>
        <translation>Dies ist das älteste Dokument</translation>
    </message>
    <message>
        <source>This is the newest document</source>
        <translation>Dies ist das neueste Dokument</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ReaderText</name>
    <message>
        <source>Suggested: %1</source>
        <translation>Vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>Bestätigt: %1</translation>
    </message>
    <message>
        <source>Said by %1</source>
        <translation>Gesagt von %1</translation>
    </message>
    <message>
        <source>No text could be read from what was captured.</source>
        <translation>Aus der Erfassung konnte kein Text gelesen werden.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::RelationCard</name>
    <message>
        <source>Why? Write a note</source>
        <translation>Warum? Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Not decided (h)</source>
        <translation>Nicht entschieden (h)</translation>
    </message>
    <message>
        <source>They disagree (y)</source>
        <translation>Sie widersprechen sich (y)</translation>
    </message>
    <message>
        <source>Both can hold, and the note says why (x)</source>
        <translation>Beides kann gelten, und die Notiz sagt, warum (x)</translation>
    </message>
    <message>
        <source>There is no disagreement (n)</source>
        <translation>Es gibt keinen Widerspruch (n)</translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <translation>%1, %2. %3</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::RelationPage</name>
    <message>
        <source>Open the dossier</source>
        <translation>Dossier öffnen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SayingModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Im Wortlaut</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::Screen</name>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SearchModel</name>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Claim: %1</source>
        <translation>Behauptung: %1</translation>
    </message>
    <message>
        <source>Document: %1. %2</source>
        <translation>Dokument: %1. %2</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SearchScreen</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Words, “phrases”, -without, title: publisher: before: after:</source>
        <translation>Wörter, „Wortfolgen“, -ohne, title: publisher: before: after:</translation>
    </message>
    <message>
        <source>Search documents and claims</source>
        <translation>Dokumente und Behauptungen durchsuchen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Type what to look for in documents and claims.</source>
        <translation>Eingeben, wonach in Dokumenten und Behauptungen gesucht wird.</translation>
    </message>
    <message>
        <source>Nothing found. Fewer words find more; word* finds its beginnings.</source>
        <translation>Nichts gefunden. Weniger Wörter finden mehr; wort* findet alles, was so beginnt.</translation>
    </message>
    <message>
        <source>1 hit and more, newest first</source>
        <translation>1 Treffer und mehr, neueste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n hits and more, newest first</source>
        <translation>
            <numerusform>%n Treffer und mehr, neueste zuerst</numerusform>
            <numerusform>%n Treffer und mehr, neueste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hit and more, best first</source>
        <translation>1 Treffer und mehr, beste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n hits and more, best first</source>
        <translation>
            <numerusform>%n Treffer und mehr, beste zuerst</numerusform>
            <numerusform>%n Treffer und mehr, beste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hit, newest first</source>
        <translation>1 Treffer, neueste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n hits, newest first</source>
        <translation>
            <numerusform>%n Treffer, neueste zuerst</numerusform>
            <numerusform>%n Treffer, neueste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hit, best first</source>
        <translation>1 Treffer, beste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n hits, best first</source>
        <translation>
            <numerusform>%n Treffer, beste zuerst</numerusform>
            <numerusform>%n Treffer, beste zuerst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SettingsPanel</name>
    <message>
        <source>Nothing moves</source>
        <translation>Keine Bewegung</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size of the words</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>The size takes full effect when the window is opened again.</source>
        <translation>Die Größe wirkt sich erst ganz aus, wenn das Fenster neu geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SideColumn</name>
    <message>
        <source>Close this panel</source>
        <translation>Diese Leiste schließen</translation>
    </message>
    <message>
        <source>Close this panel (Esc)</source>
        <translation>Diese Leiste schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SourceModel</name>
    <message>
        <source>Also: %1</source>
        <translation>Auch: %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Publishes</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SourcePage</name>
    <message>
        <source>Unnamed source: the words are the document&apos;s, not a name.</source>
        <translation>Ungenannte Quelle: Die Wörter stammen aus dem Dokument und sind kein Name.</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Other names, one a line</source>
        <translation>Andere Namen, einer je Zeile</translation>
    </message>
    <message>
        <source>Who or what it is</source>
        <translation>Wer oder was es ist</translation>
    </message>
    <message>
        <source>Interests, record, how to reach it</source>
        <translation>Interessen, Vorgeschichte, Kontaktweg</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Reliability of the source, apart from what it says. F means unknown, not worst.</source>
        <translation>Zuverlässigkeit der Quelle, unabhängig von dem, was sie sagt. F heißt unbekannt, nicht am schlechtesten.</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation>Quelle umbenennen</translation>
    </message>
    <message>
        <source>Edit other names</source>
        <translation>Andere Namen bearbeiten</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation>Notizen bearbeiten</translation>
    </message>
    <message>
        <source>Set kind of source</source>
        <translation>Art der Quelle setzen</translation>
    </message>
    <message>
        <source>Grade source</source>
        <translation>Quelle einstufen</translation>
    </message>
    <message>
        <source>publishes 1 document</source>
        <translation>veröffentlicht 1 Dokument</translation>
    </message>
    <message>
        <source>publishes %1 documents</source>
        <translation>veröffentlicht %1 Dokumente</translation>
    </message>
    <message>
        <source>says or passes on 1 assertion</source>
        <translation>macht 1 Aussage oder gibt sie weiter</translation>
    </message>
    <message>
        <source>says or passes on %1 assertions</source>
        <translation>macht %1 Aussagen oder gibt sie weiter</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SourcesScreen</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>Noch keine Quellen</translation>
    </message>
    <message>
        <source>Publishers and speakers of the documents you add stand here. Select a name in a document and press S to add one yourself.</source>
        <translation>Hier stehen alle, die in den hinzugefügten Dokumenten veröffentlichen oder sprechen. Einen Namen in einem Dokument auswählen und S drücken, um selbst eine Quelle hinzuzufügen.</translation>
    </message>
    <message>
        <source>Which sources are shown</source>
        <translation>Welche Quellen gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ungenannte</translation>
    </message>
    <message>
        <source>Filter sources</source>
        <translation>Quellen filtern</translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation>Quelle umbenennen</translation>
    </message>
    <message>
        <source>What the source says</source>
        <translation>Was die Quelle sagt</translation>
    </message>
    <message>
        <source>Next source</source>
        <translation>Nächste Quelle</translation>
    </message>
    <message>
        <source>Previous source</source>
        <translation>Vorige Quelle</translation>
    </message>
    <message>
        <source>Accept source</source>
        <translation>Quelle annehmen</translation>
    </message>
    <message>
        <source>Reject source</source>
        <translation>Quelle ablehnen</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Quelle entfernen</translation>
    </message>
    <message>
        <source>Choose a source to see what it says</source>
        <translation>Eine Quelle wählen, um zu sehen, was sie sagt</translation>
    </message>
    <message>
        <source>What %1 says</source>
        <translation>Was %1 sagt</translation>
    </message>
    <message>
        <source>nothing on record</source>
        <translation>nichts verzeichnet</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::StartPage</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Nutgraf</source>
        <translation>Nutgraf</translation>
    </message>
    <message>
        <source>Follow a claim through the news: who says it, where it comes from, and whether the figures agree. An investigation is one file on this computer.</source>
        <translation>Einer Behauptung durch die Nachrichten folgen: wer sie aufstellt, woher sie kommt und ob die Zahlen übereinstimmen. Eine Recherche ist eine Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Open %1 in %2</source>
        <translation>%1 in %2 öffnen</translation>
    </message>
    <message>
        <source>Forget %1; the file stays</source>
        <translation>%1 vergessen; die Datei bleibt</translation>
    </message>
    <message>
        <source>Forget this entry. The file stays.</source>
        <translation>Diesen Eintrag vergessen. Die Datei bleibt.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::StatusMark</name>
    <message>
        <source>%1, suggested</source>
        <translation>%1, vorgeschlagen</translation>
    </message>
    <message>
        <source>%1, rejected</source>
        <translation>%1, abgelehnt</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::StatusStrip</name>
    <message>
        <source>Progress of the work that runs</source>
        <translation>Fortschritt der laufenden Arbeit</translation>
    </message>
    <message>
        <source>Show tasks</source>
        <translation>Aufgaben zeigen</translation>
    </message>
    <message>
        <source>%1: %L2 of %L3</source>
        <translation>%1: %L2 von %L3</translation>
    </message>
    <message>
        <source>Some of it failed</source>
        <translation>Ein Teil ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::SuggestionModel</name>
    <message>
        <source>One more for: %1</source>
        <translation>Weitere Textstelle für: %1</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>1 document</source>
        <extracomment>how many documents say it</extracomment>
        <translation>1 Dokument</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Vorgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::TaskCard</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Anhalten: %1</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>Erneut versuchen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>und %L1 weitere</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::TasksPanel</name>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 of %L2 · %3</source>
        <translation>%L1 von %L2 · %3</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done, apart from %L1 that failed</source>
        <translation>Fertig, davon %L1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Angehalten. Was bisher getan wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Nothing runs. Adding documents and other long work is listed here, with what failed and why.</source>
        <translation>Nichts läuft. Das Hinzufügen von Dokumenten und andere lange Arbeiten stehen hier, auch was fehlschlug und warum.</translation>
    </message>
    <message>
        <source>Clear what has ended</source>
        <translation>Beendete entfernen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::TimelineLegend</name>
    <message>
        <source>hollow, dashed: suggested, not decided</source>
        <translation>hohl, gestrichelt: vorgeschlagen, nicht entschieden</translation>
    </message>
    <message>
        <source>faded ends: some day in there;  ~ about,  ? doubtful</source>
        <translation>blasse Enden: irgendein Tag darin;  ~ ungefähr,  ? zweifelhaft</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::TimelineOverview</name>
    <message>
        <source>Overview of the timeline</source>
        <translation>Übersicht der Zeitleiste</translation>
    </message>
    <message>
        <source>Drag the frame to move, its sides to zoom.</source>
        <translation>Den Rahmen ziehen, um zu verschieben, seine Seiten, um zu zoomen.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::TimelineScreen</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Events without a date</source>
        <translation>Ereignisse ohne Datum</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Here stands what happened when, and who said it when. Events are suggested from the documents you add; you can also write one down yourself.</source>
        <translation>Hier steht, was wann geschah und wer es wann sagte. Ereignisse werden aus den hinzugefügten Dokumenten vorgeschlagen; auch eigene lassen sich eintragen.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Voriges Ereignis</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Open the passage</source>
        <translation>Die Textstelle öffnen</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Export as picture (PNG)</source>
        <translation>Als Bild exportieren (PNG)</translation>
    </message>
    <message>
        <source>Export as drawing (SVG)</source>
        <translation>Als Zeichnung exportieren (SVG)</translation>
    </message>
    <message>
        <source>Export as table (CSV)</source>
        <translation>Als Tabelle exportieren (CSV)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Lanes by</source>
        <translation>Spuren nach</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n ohne Datum</numerusform>
            <numerusform>%n ohne Datum</numerusform>
        </translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of them suggested</source>
        <translation>%1, davon %2 vorgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>No document is given for this event</source>
        <translation>Für dieses Ereignis ist kein Dokument angegeben</translation>
    </message>
    <message>
        <source>Export the timeline as a picture</source>
        <translation>Die Zeitleiste als Bild exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Export the timeline as a drawing</source>
        <translation>Die Zeitleiste als Zeichnung exportieren</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Export the timeline as a table</source>
        <translation>Die Zeitleiste als Tabelle exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The timeline was not written to %1. Choose another place.</source>
        <translation>Die Zeitleiste wurde nicht nach %1 geschrieben. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Timeline written to %1</source>
        <translation>Zeitleiste nach %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>From “%1”</source>
        <translation>Aus „%1“</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::TopBar</name>
    <message>
        <source>Search documents and claims   /</source>
        <translation>Dokumente und Behauptungen durchsuchen   /</translation>
    </message>
    <message>
        <source>Search documents and claims</source>
        <translation>Dokumente und Behauptungen durchsuchen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::ValueChart</name>
    <message>
        <source>Show as a table (T)</source>
        <translation>Als Tabelle zeigen (T)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Das Diagramm speichern</translation>
    </message>
    <message>
        <source>Save as picture (PNG) …</source>
        <translation>Als Bild speichern (PNG) …</translation>
    </message>
    <message>
        <source>Save as drawing (SVG) …</source>
        <translation>Als Zeichnung speichern (SVG) …</translation>
    </message>
    <message>
        <source>Save values (CSV) …</source>
        <translation>Werte speichern (CSV) …</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>Werte speichern</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Chart saved</source>
        <translation>Diagramm gespeichert</translation>
    </message>
    <message>
        <source>The chart could not be written to %1. Choose another folder.</source>
        <translation>Das Diagramm konnte nicht nach %1 geschrieben werden. Einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::VersionModel</name>
    <message numerus="yes">
        <source>%n sentence(s) unchanged</source>
        <translation>
            <numerusform>%n Satz unverändert</numerusform>
            <numerusform>%n Sätze unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 from “%2” to “%3”</source>
        <translation>%1 von „%2“ zu „%3“</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::VersionScreen</name>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Confirm finding</source>
        <translation>Befund bestätigen</translation>
    </message>
    <message>
        <source>Reject finding</source>
        <translation>Befund verwerfen</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Copy the changes as text</source>
        <translation>Änderungen als Text kopieren</translation>
    </message>
    <message>
        <source>Move the marked words to this version</source>
        <translation>Markierte Wörter in diese Fassung verschieben</translation>
    </message>
    <message>
        <source>Changes, sentence by sentence</source>
        <translation>Änderungen, Satz für Satz</translation>
    </message>
    <message>
        <source>Only one version</source>
        <translation>Nur eine Fassung</translation>
    </message>
    <message>
        <source>When a document is fetched or added again with other words, its versions are compared here.</source>
        <translation>Wird ein Dokument mit anderen Wörtern noch einmal abgerufen oder hinzugefügt, so werden hier seine Fassungen verglichen.</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Frühere Fassung</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Spätere Fassung</translation>
    </message>
    <message>
        <source>Assertions that rest on words which changed</source>
        <translation>Aussagen, die auf geänderten Wörtern beruhen</translation>
    </message>
    <message>
        <source>Marked words that are not in the later version</source>
        <translation>Markierte Wörter, die nicht in der späteren Fassung stehen</translation>
    </message>
    <message>
        <source>Comparing two versions</source>
        <translation>Zwei Fassungen werden verglichen</translation>
    </message>
    <message>
        <source>The note: “%1”</source>
        <translation>Der Hinweis: „%1“</translation>
    </message>
    <message>
        <source>Nothing rests on words that changed</source>
        <translation>Nichts beruht auf geänderten Wörtern</translation>
    </message>
    <message numerus="yes">
        <source>%n assertion(s) rest on words that changed</source>
        <translation>
            <numerusform>%n Aussage beruht auf geänderten Wörtern</numerusform>
            <numerusform>%n Aussagen beruhen auf geänderten Wörtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this version: “%1”</source>
        <translation>Nicht in dieser Fassung: „%1“</translation>
    </message>
    <message>
        <source>“%1” may be “%2” now</source>
        <translation>„%1“ könnte nun „%2“ sein</translation>
    </message>
    <message numerus="yes">
        <source>%n marked passage(s) left behind</source>
        <translation>
            <numerusform>%n markierte Textstelle zurückgeblieben</numerusform>
            <numerusform>%n markierte Textstellen zurückgeblieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm what a version changed</source>
        <translation>Befund zu einer Fassung bestätigen</translation>
    </message>
    <message>
        <source>Reject what a version changed</source>
        <translation>Befund zu einer Fassung verwerfen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::WarningCard</name>
    <message>
        <source>In %1. A guess, made by comparing it with what others state.</source>
        <translation>In %1. Eine Vermutung aus dem Vergleich mit dem, was andere angeben.</translation>
    </message>
    <message>
        <source>Show the passage</source>
        <translation>Die Textstelle zeigen</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::WatchModel</name>
    <message>
        <source>One version</source>
        <translation>Eine Fassung</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Newest version</source>
        <translation>Neueste Fassung</translation>
    </message>
    <message>
        <source>Looked</source>
        <translation>Nachgesehen</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>Nächstes Mal</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was sich ergab</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::WatchPane</name>
    <message>
        <source>Watched documents</source>
        <translation>Beobachtete Dokumente</translation>
    </message>
    <message>
        <source>Looking at watched documents</source>
        <translation>Beobachtete Dokumente werden nachgesehen</translation>
    </message>
    <message>
        <source>%L1 watched documents were changed without a note</source>
        <translation>%L1 beobachtete Dokumente wurden ohne Hinweis geändert</translation>
    </message>
    <message>
        <source>%L1 watched documents changed</source>
        <translation>%L1 beobachtete Dokumente haben sich geändert</translation>
    </message>
</context>
<context>
    <name>nutgraf::widgets::WindowActions</name>
    <message>
        <source>New investigation…</source>
        <translation>Neue Recherche…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation>Die Beispielrecherche öffnen</translation>
    </message>
    <message>
        <source>Close the investigation</source>
        <translation>Die Recherche schließen</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Edit what is selected</source>
        <translation>Auswahl bearbeiten</translation>
    </message>
    <message>
        <source>Go to anything…</source>
        <translation>Gehe zu…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Icons only in the rail</source>
        <translation>Nur Symbole in der Leiste</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Leave what is open</source>
        <translation>Offenes verlassen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>Tasten dieser Ansicht</translation>
    </message>
    <message>
        <source>About Nutgraf</source>
        <translation>Über Nutgraf</translation>
    </message>
    <message>
        <source>Add files, pasted words or an address to the investigation</source>
        <translation>Dateien, eingefügte Texte oder eine Adresse zur Recherche hinzufügen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnete</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>A workbench for checking the news.</source>
        <translation>Eine Werkbank zum Prüfen von Nachrichten.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Opens the sample case, made when it is not there yet.</source>
        <translation>Öffnet die Beispielrecherche; sie wird angelegt, wenn es sie noch nicht gibt.</translation>
    </message>
    <message>
        <source>Saves pictures of the screens in a folder and ends.</source>
        <translation>Speichert Bilder der Ansichten in einem Ordner und endet.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>system, light, dark or highcontrast, for this run.</source>
        <translation>system, light, dark oder highcontrast, für diesen Lauf.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Prints “ready” once the window can be used and ends, for measuring.</source>
        <translation>Gibt „ready“ aus, sobald das Fenster benutzbar ist, und endet; zum Messen.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The investigation to open.</source>
        <translation>Die Recherche, die geöffnet wird.</translation>
    </message>
    <message>
        <source>[FILE.nutgraf]</source>
        <translation>[DATEI.nutgraf]</translation>
    </message>
    <message>
        <source>Only one file can be opened at a time.</source>
        <translation>Es kann nur eine Datei auf einmal geöffnet werden.</translation>
    </message>
    <message>
        <source>There is no theme “%1”.</source>
        <translation>Es gibt kein Farbschema „%1“.</translation>
    </message>
    <message>
        <source>Name a file or --sample, not both.</source>
        <translation>Eine Datei oder --sample angeben, nicht beides.</translation>
    </message>
    <message>
        <source>To report when it is ready, the window needs a file or --sample.</source>
        <translation>Um zu melden, wann es bereit ist, braucht das Fenster eine Datei oder --sample.</translation>
    </message>
    <message>
        <source>Pictures need a file or --sample.</source>
        <translation>Bilder brauchen eine Datei oder --sample.</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <source>Some bytes are no valid %1; they are shown as “�”.</source>
        <translation>Einige Bytes sind kein gültiges %1; sie erscheinen als „�“.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are encoded; it was read as %1.</source>
        <translation>Die Datei gibt ihre Zeichenkodierung nicht an; sie wurde als %1 gelesen.</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>ein komprimiertes Archiv</translation>
    </message>
    <message>
        <source>a sound or video file</source>
        <translation>eine Ton- oder Videodatei</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <translation>ein ZIP-Archiv oder Office-Dokument</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>ein altes Office-Dokument</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a file without text</source>
        <translation>eine Datei ohne Text</translation>
    </message>
    <message>
        <source>The page cannot be read.</source>
        <translation>Die Seite kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No report was found on the page.</source>
        <translation>Auf der Seite wurde kein Bericht gefunden.</translation>
    </message>
    <message>
        <source>It is larger than 50 MB; documents of up to 50 MB are read. Split it and add the parts.</source>
        <translation>Größer als 50 MB; gelesen werden Dokumente bis 50 MB. Teilen Sie es und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>There is nothing in it: it is empty. Get it again from where it comes from.</source>
        <translation>Es steht nichts darin: leer. Holen Sie es noch einmal dort, wo es herkommt.</translation>
    </message>
    <message>
        <source>It is %1, not text that can be read. Save it as text or as a web page, or paste its words.</source>
        <translation>Das ist %1, kein lesbarer Text. Speichern Sie es als Text oder Webseite, oder fügen Sie die Worte ein.</translation>
    </message>
    <message>
        <source>It is packed as “%1”, which is not read here.</source>
        <translation>Es ist als „%1“ gepackt, was hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>It is nested deeper, or holds more, than any such file needs. It is not read.</source>
        <translation>Es ist tiefer verschachtelt oder enthält mehr, als eine solche Datei braucht. Es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>It declares entities of its own, which can hide other text or grow without end. It is not read.</source>
        <translation>Es erklärt eigene Entitäten, die anderen Text verbergen oder endlos wachsen können. Es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>It is written in UTF-7, which can hide markup from whoever checks it. It is not read.</source>
        <translation>Es ist in UTF-7 geschrieben, das Auszeichnungen vor jeder Prüfung verbergen kann. Es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>It ends in the middle, in line %1. It may not have been saved or received whole.</source>
        <translation>Es endet mittendrin, in Zeile %1. Vielleicht wurde es nicht ganz gespeichert oder empfangen.</translation>
    </message>
    <message>
        <source>It is no well-formed XML: there is a mistake in line %1.</source>
        <translation>Es ist kein wohlgeformtes XML: In Zeile %1 ist ein Fehler.</translation>
    </message>
    <message>
        <source>It is too large to be read.</source>
        <translation>Es ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>It cannot be read: memory is short.</source>
        <translation>Es kann nicht gelesen werden: Der Speicher ist knapp.</translation>
    </message>
    <message>
        <source>It unpacks to far more than it holds. It is not read.</source>
        <translation>Ausgepackt wäre es weit größer, als es sein kann. Es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The archive is damaged or was not received whole. Get it again from where it comes from.</source>
        <translation>Das Archiv ist beschädigt oder wurde nicht ganz empfangen. Holen Sie es noch einmal von dort, woher es kommt.</translation>
    </message>
    <message>
        <source>Its name is cut by a hidden character.</source>
        <translation>Sein Name ist durch ein verborgenes Zeichen abgeschnitten.</translation>
    </message>
    <message>
        <source>Its name leads out of the archive.</source>
        <translation>Sein Name führt aus dem Archiv hinaus.</translation>
    </message>
    <message>
        <source>The archive is split over several files.</source>
        <translation>Das Archiv ist auf mehrere Dateien verteilt.</translation>
    </message>
    <message>
        <source>The archive lists %1 files; up to %2 are read.</source>
        <translation>Das Archiv führt %1 Dateien auf; bis zu %2 werden gelesen.</translation>
    </message>
    <message>
        <source>It is a link to another file.</source>
        <translation>Es ist ein Verweis auf eine andere Datei.</translation>
    </message>
    <message>
        <source>It is encrypted.</source>
        <translation>Es ist verschlüsselt.</translation>
    </message>
    <message>
        <source>It is compressed in a way that is not read here.</source>
        <translation>Es ist auf eine Weise gepackt, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>The archive contradicts itself about where it is or how large it is.</source>
        <translation>Das Archiv widerspricht sich darin, wo es liegt oder wie groß es ist.</translation>
    </message>
    <message>
        <source>Several files of the archive have its name.</source>
        <translation>Mehrere Dateien des Archivs tragen seinen Namen.</translation>
    </message>
    <message>
        <source>It shares its bytes with another file of the archive.</source>
        <translation>Es teilt seine Bytes mit einer anderen Datei des Archivs.</translation>
    </message>
    <message>
        <source>A part that it needs is missing.</source>
        <translation>Ein Teil, den es braucht, fehlt.</translation>
    </message>
    <message>
        <source>The document holds tracked changes: what was inserted is in the text, what was deleted is left out.</source>
        <translation>Das Dokument enthält aufgezeichnete Änderungen: Eingefügtes steht im Text, Gelöschtes ist weggelassen.</translation>
    </message>
    <message>
        <source>The document holds comments; they are no part of the text.</source>
        <translation>Das Dokument enthält Kommentare; sie gehören nicht zum Text.</translation>
    </message>
    <message>
        <source>The document holds hidden text; it is left out.</source>
        <translation>Das Dokument enthält verborgenen Text; er ist weggelassen.</translation>
    </message>
    <message>
        <source>The document holds macros; they are not run.</source>
        <translation>Das Dokument enthält Makros; sie werden nicht ausgeführt.</translation>
    </message>
    <message>
        <source>No text was found in the document.</source>
        <translation>Im Dokument wurde kein Text gefunden.</translation>
    </message>
    <message>
        <source>The document is locked by a password. Save it without one and add that file.</source>
        <translation>Das Dokument ist mit einem Passwort gesperrt. Speichern Sie es ohne Passwort und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>It is no RTF document.</source>
        <translation>Es ist kein RTF-Dokument.</translation>
    </message>
    <message>
        <source>The document ends in the middle. It may not have been saved or received whole.</source>
        <translation>Das Dokument endet mittendrin. Vielleicht wurde es nicht ganz gespeichert oder empfangen.</translation>
    </message>
    <message>
        <source>The mail is encrypted: its text cannot be read.</source>
        <translation>Die Mail ist verschlüsselt: Ihr Text kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>Anhang %1</translation>
    </message>
    <message>
        <source>Its parts lie inside each other too deep, or are too many, to be read all.</source>
        <translation>Seine Teile sind zu tief verschachtelt oder zu viele, um alle gelesen zu werden.</translation>
    </message>
    <message>
        <source>Attached to the mail: %1.</source>
        <translation>An die Mail angehängt: %1.</translation>
    </message>
    <message>
        <source>There is no page in it.</source>
        <translation>Es enthält keine Seite.</translation>
    </message>
    <message>
        <source>It holds more than %1 addresses. Split it.</source>
        <translation>Es enthält mehr als %1 Adressen. Teilen Sie es.</translation>
    </message>
    <message>
        <source>It is larger than %1 MB; such files are read up to that size. Split it and add the parts.</source>
        <translation>Es ist größer als %1 MB; solche Dateien werden bis zu dieser Größe gelesen. Teilen Sie es und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>It holds no other documents.</source>
        <translation>Es enthält keine anderen Dokumente.</translation>
    </message>
    <message>
        <source>It holds other documents and is none itself. Add it to a case: its documents are added one by one.</source>
        <translation>Es enthält andere Dokumente und ist selbst keines. Fügen Sie es einem Fall hinzu: Seine Dokumente werden einzeln hinzugefügt.</translation>
    </message>
    <message>
        <source>It is a spreadsheet, a presentation or a drawing. Save what matters in it as text, as comma-separated values or as PDF, and add that file.</source>
        <translation>Es ist eine Tabelle, eine Präsentation oder eine Zeichnung. Speichern Sie, worauf es ankommt, als Text, als CSV oder als PDF und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>The packed bytes end early or are damaged; what could be unpacked is kept.</source>
        <translation>Die gepackten Bytes enden zu früh oder sind beschädigt; was sich auspacken ließ, ist behalten.</translation>
    </message>
    <message>
        <source>The transfer broke off or is damaged: its last piece is missing.</source>
        <translation>Die Übertragung brach ab oder ist beschädigt: Ihr letztes Stück fehlt.</translation>
    </message>
    <message>
        <source>Fewer bytes are kept than the server said it would send.</source>
        <translation>Es sind weniger Bytes vorhanden, als der Server zu senden angab.</translation>
    </message>
    <message>
        <source>It is packed too many times over. It is not read.</source>
        <translation>Es ist zu viele Male übereinander gepackt. Es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>A record of the archive unpacks to far more than it holds; what follows it is not read.</source>
        <translation>Ein Eintrag des Archivs wäre ausgepackt weit größer, als er sein kann; was ihm folgt, wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Records of the archive are damaged; what could be read of them is kept.</source>
        <translation>Einträge des Archivs sind beschädigt; was sich davon lesen ließ, ist behalten.</translation>
    </message>
    <message>
        <source>The archive does not say when it was taken.</source>
        <translation>Das Archiv sagt nicht, wann es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>The archive states a wrong length for it.</source>
        <translation>Das Archiv gibt dafür eine falsche Länge an.</translation>
    </message>
    <message>
        <source>The archive gives it no record number, as it should.</source>
        <translation>Das Archiv gibt ihm keine Eintragsnummer, wie es sollte.</translation>
    </message>
    <message>
        <source>Its bytes do not match the hash that the archive states: they were changed or damaged.</source>
        <translation>Seine Bytes passen nicht zu dem Hashwert, den das Archiv angibt: Sie wurden verändert oder beschädigt.</translation>
    </message>
    <message>
        <source>The archive holds more than can be read at once; what comes after the first %1 documents is left out. Split it and add the parts.</source>
        <translation>Das Archiv enthält mehr, als sich auf einmal lesen lässt; was nach den ersten %1 Dokumenten kommt, ist weggelassen. Teilen Sie es und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>%1: the archive only says that it was the same as before, and what it was is not in it.</source>
        <translation>%1: Das Archiv sagt nur, dass es dasselbe war wie zuvor, und was es war, ist nicht darin.</translation>
    </message>
    <message>
        <source>The archive keeps documents in pieces over several records; those are not read.</source>
        <translation>Das Archiv bewahrt Dokumente in Stücken über mehrere Einträge auf; diese werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The archive holds records of a kind that is not known here: “%1”.</source>
        <translation>Das Archiv enthält Einträge einer Art, die hier unbekannt ist: „%1“.</translation>
    </message>
    <message>
        <source>The list of what the archive consists of cannot be read.</source>
        <translation>Die Liste dessen, woraus das Archiv besteht, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A file that the archive lists is missing: %1.</source>
        <translation>Eine Datei, die das Archiv aufführt, fehlt: %1.</translation>
    </message>
    <message>
        <source>The list of what the archive consists of does not match its hash: it was changed.</source>
        <translation>Die Liste dessen, woraus das Archiv besteht, passt nicht zu ihrem Hashwert: Sie wurde verändert.</translation>
    </message>
    <message>
        <source>A file is in the archive that it does not list: %1.</source>
        <translation>Im Archiv liegt eine Datei, die es nicht aufführt: %1.</translation>
    </message>
    <message>
        <source>The archive is compressed once more, against its format: %1.</source>
        <translation>Das Archiv ist gegen sein Format noch einmal gepackt: %1.</translation>
    </message>
    <message>
        <source>The archive has no index.</source>
        <translation>Das Archiv hat kein Verzeichnis.</translation>
    </message>
    <message>
        <source>The archive has no list of its pages.</source>
        <translation>Das Archiv hat keine Liste seiner Seiten.</translation>
    </message>
    <message>
        <source>A file of the archive does not match its hash: %1.</source>
        <translation>Eine Datei des Archivs passt nicht zu ihrem Hashwert: %1.</translation>
    </message>
    <message>
        <source>The archive file that it comes from does not match its hash: it was changed or damaged.</source>
        <translation>Die Archivdatei, aus der es stammt, passt nicht zu ihrem Hashwert: Sie wurde verändert oder beschädigt.</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>Das lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Reading it takes more memory than a reader may use. Split it and add the parts.</source>
        <translation>Das Lesen braucht mehr Speicher, als ein Leseprogramm nutzen darf. Teilen Sie es und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>The list ends in the middle. It may not have been saved or received whole.</source>
        <translation>Die Liste endet mittendrin. Vielleicht wurde sie nicht ganz gespeichert oder empfangen.</translation>
    </message>
    <message>
        <source>“%1” names no part of a statement. There are who, what, when, where, source, url and kind, as in who=Speaker,what=Statement.</source>
        <translation>„%1“ benennt keinen Teil einer Aussage. Es gibt who, what, when, where, source, url und kind, etwa who=Sprecher,what=Aussage.</translation>
    </message>
    <message>
        <source>The table has no column “%1”. Its columns are: %2.</source>
        <translation>Die Tabelle hat keine Spalte „%1“. Ihre Spalten sind: %2.</translation>
    </message>
    <message>
        <source>Line %1: “%2” was not understood as a date.</source>
        <translation>Zeile %1: „%2“ wurde nicht als Datum verstanden.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>The table is larger than 50 MB. Split it and add the parts.</source>
        <translation>Die Tabelle ist größer als 50 MB. Teilen Sie sie und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>It is %1, not a table of comma-separated values. Save the table as CSV.</source>
        <translation>Es ist %1, keine Tabelle mit kommagetrennten Werten. Speichern Sie die Tabelle als CSV.</translation>
    </message>
    <message>
        <source>There are no rows in the table.</source>
        <translation>In der Tabelle stehen keine Zeilen.</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is never closed; it was taken as a letter. Check the rows below it.</source>
        <translation>Ein Anführungszeichen in Zeile %1 wird nie geschlossen; es wurde als Buchstabe genommen. Prüfen Sie die Zeilen darunter.</translation>
    </message>
    <message>
        <source>Only the first %1 columns were read.</source>
        <translation>Nur die ersten %1 Spalten wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the first %1 rows were read.</source>
        <translation>Nur die ersten %1 Zeilen wurden gelesen.</translation>
    </message>
    <message>
        <source>The feed has %1 entries; the first %2 were read.</source>
        <translation>Der Feed hat %1 Einträge; die ersten %2 wurden gelesen.</translation>
    </message>
    <message>
        <source>The feed is not well-formed; it was read as far as it can be.</source>
        <translation>Der Feed ist nicht wohlgeformt; er wurde so weit gelesen, wie es geht.</translation>
    </message>
    <message>
        <source>An item needs “path” or “xml”.</source>
        <translation>Ein Eintrag braucht „path“ oder „xml“.</translation>
    </message>
    <message>
        <source>The packed file is damaged.</source>
        <translation>Die gepackte Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The packed file is too large.</source>
        <translation>Die gepackte Datei ist zu groß.</translation>
    </message>
    <message>
        <source>The image is damaged or of a kind that cannot be read here. Save it as PNG and add it again.</source>
        <translation>Das Bild ist beschädigt oder von einer Art, die sich hier nicht lesen lässt. Speichern Sie es als PNG und fügen Sie es noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The image has %1 by %2 pixels, which is more than can be read. Make it smaller and add it again.</source>
        <translation>Das Bild hat %1 mal %2 Pixel, mehr als sich lesen lässt. Verkleinern Sie es und fügen Sie es noch einmal hinzu.</translation>
    </message>
    <message>
        <source>It is an image: its words can be recognised.</source>
        <translation>Es ist ein Bild: Seine Wörter lassen sich erkennen.</translation>
    </message>
    <message>
        <source>The image ends in the middle or is damaged. It may not have been saved or received whole.</source>
        <translation>Das Bild endet mittendrin oder ist beschädigt. Vielleicht wurde es nicht ganz gespeichert oder empfangen.</translation>
    </message>
    <message>
        <source>No words were recognised in the images.</source>
        <translation>In den Bildern wurden keine Wörter erkannt.</translation>
    </message>
    <message>
        <source>The words of %1 pages were recognised in their images, with a confidence of %2 %. Compare them with the original before you quote them.</source>
        <translation>Die Wörter von %1 Seiten wurden in ihren Bildern erkannt, mit einer Sicherheit von %2 %. Vergleichen Sie sie mit dem Original, bevor Sie sie zitieren.</translation>
    </message>
    <message>
        <source>%1 of %2 recognised words are doubtful (below 50 %).</source>
        <translation>%1 von %2 erkannten Wörtern sind zweifelhaft (unter 50 %).</translation>
    </message>
    <message>
        <source>This is no list of feeds: lists are exchanged as OPML, which other readers export.</source>
        <translation>Das ist keine Liste von Feeds: Listen werden als OPML ausgetauscht, das andere Feedprogramme ausgeben.</translation>
    </message>
    <message>
        <source>The list names more than %1 feeds. Split it and add the parts.</source>
        <translation>Die Liste nennt mehr als %1 Feeds. Teilen Sie sie und fügen Sie die Teile hinzu.</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>The end of the file is missing: what stood there is not in the text.</source>
        <translation>Das Ende der Datei fehlt: Was dort stand, ist nicht im Text.</translation>
    </message>
    <message>
        <source>The file was changed after it was first written: %1 earlier states of it are still inside. The text is that of the last one.</source>
        <translation>Die Datei wurde geändert, nachdem sie zuerst geschrieben war: %1 frühere Zustände sind noch darin. Der Text ist der des letzten.</translation>
    </message>
    <message>
        <source>The file holds %1 digital signatures. They were not checked.</source>
        <translation>Die Datei enthält %1 digitale Signaturen. Sie wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>The file holds scripts or orders to start programs. They were not run.</source>
        <translation>Die Datei enthält Skripte oder Befehle zum Starten von Programmen. Sie wurden nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The same bytes are %1 too: another program may show something else.</source>
        <translation>Dieselben Bytes sind auch %1: Ein anderes Programm zeigt vielleicht etwas anderes.</translation>
    </message>
    <message>
        <source>The PDF file is damaged and cannot be opened. Get it again from where it comes from.</source>
        <translation>Die PDF-Datei ist beschädigt und lässt sich nicht öffnen. Holen Sie sie noch einmal von dort, wo sie herkommt.</translation>
    </message>
    <message>
        <source>The PDF file is locked with a password. Open it with its password in a PDF viewer, save it without one and add it again.</source>
        <translation>Die PDF-Datei ist mit einem Passwort gesperrt. Öffnen Sie sie damit in einem PDF-Betrachter, speichern Sie sie ohne Passwort und fügen Sie sie noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Only %1 of %2 pages were read: the file takes too long or is too large.</source>
        <translation>Nur %1 von %2 Seiten wurden gelesen: Die Datei dauert zu lange oder ist zu groß.</translation>
    </message>
    <message>
        <source>%1 pages are damaged and could not be read.</source>
        <translation>%1 Seiten sind beschädigt und ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 pages have a size that no PDF page may have and were left out.</source>
        <translation>%1 Seiten haben eine Größe, die keine PDF-Seite haben darf, und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The fonts of %1 pages do not say which letters they show: their text is not to be read. It can be recognised from the image of the page.</source>
        <translation>Die Schriften von %1 Seiten sagen nicht, welche Buchstaben sie zeigen: Ihr Text lässt sich nicht lesen. Er lässt sich im Bild der Seite erkennen.</translation>
    </message>
    <message>
        <source>Files are attached inside the PDF: %1. They are not part of the text.</source>
        <translation>Der PDF-Datei sind Dateien beigefügt: %1. Sie gehören nicht zum Text.</translation>
    </message>
    <message>
        <source>None of the pages of the PDF file can be read: it is damaged or was cut off. Get it again from where it comes from.</source>
        <translation>Keine Seite der PDF-Datei lässt sich lesen: Sie ist beschädigt oder abgeschnitten. Holen Sie sie noch einmal von dort, wo sie herkommt.</translation>
    </message>
    <message>
        <source>%1 of %2 pages hold only images. Their words can be recognised.</source>
        <translation>%1 von %2 Seiten enthalten nur Bilder. Ihre Wörter lassen sich erkennen.</translation>
    </message>
    <message>
        <source>There are no words in the PDF file.</source>
        <translation>In der PDF-Datei stehen keine Wörter.</translation>
    </message>
    <message>
        <source>The PDF file is damaged: its parts were searched for, and some may be missing.</source>
        <translation>Die PDF-Datei ist beschädigt: Ihre Teile wurden gesucht, und einige können fehlen.</translation>
    </message>
    <message>
        <source>The PDF file has no page %1.</source>
        <translation>Die PDF-Datei hat keine Seite %1.</translation>
    </message>
    <message>
        <source>Page %1 has a size that no PDF page may have.</source>
        <translation>Seite %1 hat eine Größe, die keine PDF-Seite haben darf.</translation>
    </message>
    <message>
        <source>Page %1 cannot be drawn.</source>
        <translation>Seite %1 lässt sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>It is not what its name or its type says: it was read as plain text. It may be damaged.</source>
        <translation>Es ist nicht, was sein Name oder seine Art sagt: Es wurde als reiner Text gelesen. Vielleicht ist es beschädigt.</translation>
    </message>
    <message>
        <source>The page ends in the middle. It may not have been saved or received whole.</source>
        <translation>Die Seite endet mittendrin. Vielleicht wurde sie nicht ganz gespeichert oder empfangen.</translation>
    </message>
</context>
<context>
    <name>reasoning</name>
    <message>
        <source>Same kind of claim, but the %1 differs.</source>
        <translation>Gleiche Art von Behauptung, aber nicht gleich: %1.</translation>
    </message>
    <message>
        <source>Both are about the %1 of %2.</source>
        <translation>Bei beiden geht es um dasselbe: %1 von %2.</translation>
    </message>
    <message>
        <source>Both are about a %1.</source>
        <translation>Bei beiden geht es um dasselbe: %1.</translation>
    </message>
    <message>
        <source>The texts share %1% of their words.</source>
        <translation>Die Texte haben %1 % ihrer Wörter gemeinsam.</translation>
    </message>
    <message>
        <source>The texts share no value that can be compared.</source>
        <translation>Die Texte haben keinen Wert gemeinsam, der sich vergleichen lässt.</translation>
    </message>
    <message>
        <source>Both texts name the same date (%1).</source>
        <translation>Beide Texte nennen dasselbe Datum (%1).</translation>
    </message>
    <message>
        <source>One date is a coarser form of the other (%1).</source>
        <translation>Ein Datum ist eine gröbere Form des anderen (%1).</translation>
    </message>
    <message>
        <source>The dates differ (%1).</source>
        <translation>Die Daten weichen voneinander ab (%1).</translation>
    </message>
    <message>
        <source>One text denies what the other asserts.</source>
        <translation>Ein Text bestreitet, was der andere aussagt.</translation>
    </message>
    <message>
        <source>“%1” and “%2” cover different parts; both can hold.</source>
        <translation>„%1“ und „%2“ erfassen verschiedene Teile; beides kann gelten.</translation>
    </message>
    <message>
        <source>“%1” is as of %2, “%3” as of %4; both can hold.</source>
        <translation>„%1“ hat den Stand %2, „%3“ den Stand %4; beides kann gelten.</translation>
    </message>
    <message>
        <source>“%1” was reported on %2, “%3” on %4; both can hold.</source>
        <extracomment>%1 and %3 are values as printed, %2 and %4 days</extracomment>
        <translation>„%1“ wurde am %2 berichtet, „%3“ am %4; beides kann gelten.</translation>
    </message>
    <message>
        <source>“%1” is as of %2, “%3” was reported on %4; both can hold.</source>
        <extracomment>%1 and %3 are values as printed, %2 and %4 days</extracomment>
        <translation>„%1“ hat den Stand %2, „%3“ wurde am %4 berichtet; beides kann gelten.</translation>
    </message>
    <message>
        <source>“%1” and “%2” count different things.</source>
        <translation>„%1“ und „%2“ zählen Verschiedenes.</translation>
    </message>
    <message>
        <source>“%1” and “%2” answer different questions.</source>
        <translation>„%1“ und „%2“ beantworten verschiedene Fragen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>On a timeline; %1 is a speaker, %2 what the speaker said</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>Billionen</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>Milliarden</translation>
    </message>
    <message>
        <source>million</source>
        <translation>Millionen</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>Tausend</translation>
    </message>
    <message>
        <source>single units</source>
        <translation>Einer</translation>
    </message>
    <message>
        <source>a thousandth</source>
        <translation>ein Tausendstel</translation>
    </message>
    <message>
        <source>a millionth</source>
        <translation>ein Millionstel</translation>
    </message>
    <message>
        <source>a billionth</source>
        <translation>ein Milliardstel</translation>
    </message>
    <message>
        <source>“%1” is about %2 of “%3”: likely a %4/%5 slip.</source>
        <extracomment>%1 and %3 are values as printed, %2 is &quot;a thousandth&quot;, %4 and %5 are scale words: million, billion</extracomment>
        <translation>„%1“ ist etwa %2 von „%3“: wahrscheinlich ein Größenordnungsfehler (%4/%5).</translation>
    </message>
    <message>
        <source>“%1” and “%2” state the same bound.</source>
        <translation>„%1“ und „%2“ nennen dieselbe Grenze.</translation>
    </message>
    <message>
        <source>“%2” lies within “%1”.</source>
        <translation>„%2“ liegt innerhalb von „%1“.</translation>
    </message>
    <message>
        <source>“%2” lies outside “%1”.</source>
        <translation>„%2“ liegt außerhalb von „%1“.</translation>
    </message>
    <message>
        <source>“%1” and “%2” move in opposite directions.</source>
        <translation>„%1“ und „%2“ gehen in entgegengesetzte Richtungen.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same value.</source>
        <translation>„%1“ und „%2“ sind derselbe Wert.</translation>
    </message>
    <message>
        <source>“%1” and “%2” agree within rounding.</source>
        <translation>„%1“ und „%2“ stimmen bis auf Rundung überein.</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ by more than rounding explains.</source>
        <translation>„%1“ und „%2“ unterscheiden sich stärker, als Rundung erklärt.</translation>
    </message>
    <message>
        <source>“%1” and “%2” attach the same digits to different units.</source>
        <translation>„%1“ und „%2“ verbinden dieselben Ziffern mit verschiedenen Einheiten.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>“%1” (%5: %2) and “%3” (%5: %4) measure different things; both can hold.</source>
        <extracomment>%1 and %3 are values, %2 and %4 what they cover (&quot;V3&quot;, &quot;all servers&quot;), %5 the kind of scope (&quot;model&quot;, &quot;region&quot;)</extracomment>
        <translation>„%1“ (%5: %2) und „%3“ (%5: %4) messen Verschiedenes; beides kann gelten.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same place in the list.</source>
        <translation>„%1“ und „%2“ sind derselbe Platz in der Liste.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are different places in the same list at the same time.</source>
        <translation>„%1“ und „%2“ sind verschiedene Plätze in derselben Liste zur selben Zeit.</translation>
    </message>
    <message>
        <source>“%1” is given as %2, “%3” as %4: one garbles the other.</source>
        <translation>„%1“ ist als %2 angegeben, „%3“ als %4: Eine der Angaben entstellt die andere.</translation>
    </message>
    <message>
        <source>One text is about %1, the other about %2.</source>
        <translation>Ein Text betrifft %1, der andere %2.</translation>
    </message>
    <message>
        <source>One of the texts states no value.</source>
        <translation>Einer der Texte nennt keinen Wert.</translation>
    </message>
    <message>
        <source>The number looks the same, but the %1 changed: %2 here, %3 there.</source>
        <extracomment>Appended to a sentence about two values; %1 is the kind of label (&quot;model&quot;), %2 and %3 its values (&quot;R1&quot;, &quot;V3&quot;)</extracomment>
        <translation>Die Zahl sieht gleich aus, aber anders ist: %1 (hier %2, dort %3).</translation>
    </message>
    <message>
        <source>“%1” is new</source>
        <translation>„%1“ ist neu</translation>
    </message>
    <message>
        <source>“%1” is gone</source>
        <translation>„%1“ ist weg</translation>
    </message>
    <message>
        <source>“%1” became “%2”</source>
        <translation>aus „%1“ wurde „%2“</translation>
    </message>
    <message>
        <source>headline changed from “%1”</source>
        <translation>Überschrift geändert, vorher „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) reworded</source>
        <translation>
            <numerusform>%n Satz umformuliert</numerusform>
            <numerusform>%n Sätze umformuliert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) removed</source>
        <translation>
            <numerusform>%n Satz entfernt</numerusform>
            <numerusform>%n Sätze entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) added</source>
        <translation>
            <numerusform>%n Satz hinzugefügt</numerusform>
            <numerusform>%n Sätze hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) moved</source>
        <translation>
            <numerusform>%n Satz verschoben</numerusform>
            <numerusform>%n Sätze verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is the same.</source>
        <translation>Der Text ist derselbe.</translation>
    </message>
    <message>
        <source>No word of the text changed.</source>
        <translation>Kein Wort des Textes hat sich geändert.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>“%1” is not a date that can be understood. Write it as 2025-01-29, 2025-01, 2025~ or 2024-11/2025-01.</source>
        <translation>„%1“ ist kein verständliches Datum. Mögliche Schreibweisen: 2025-01-29, 2025-01, 2025~ oder 2024-11/2025-01.</translation>
    </message>
</context>
<context>
    <name>storage::custody</name>
    <message>
        <source>Entry %1 of the log is missing or out of order.</source>
        <translation>Eintrag %1 des Protokolls fehlt oder steht an falscher Stelle.</translation>
    </message>
    <message>
        <source>Entry %1 of the log does not follow from the one before it.</source>
        <translation>Eintrag %1 des Protokolls folgt nicht aus dem vorigen.</translation>
    </message>
    <message>
        <source>Entry %1 of the log was changed after it was written.</source>
        <translation>Eintrag %1 des Protokolls wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <source>Entry %1 of the log is not the one that was written down outside of the file.</source>
        <translation>Eintrag %1 des Protokolls ist nicht der, der außerhalb der Datei notiert wurde.</translation>
    </message>
    <message>
        <source>The log is unbroken: %1 entries.</source>
        <translation>Das Protokoll ist lückenlos. Einträge: %1.</translation>
    </message>
    <message>
        <source>The log up to the entry written down outside is the one that existed then.</source>
        <translation>Das Protokoll bis zu dem außerhalb notierten Eintrag ist das, das damals bestand.</translation>
    </message>
    <message>
        <source>No entry was changed, taken out or put in without all later hashes being made anew.</source>
        <translation>Kein Eintrag wurde geändert, herausgenommen oder eingefügt, ohne dass alle späteren Hashes neu gebildet wurden.</translation>
    </message>
    <message>
        <source>The entries before number %1 fit together. From there on the log cannot be relied on.</source>
        <translation>Die Einträge vor Nummer %1 passen zusammen. Ab dort ist auf das Protokoll kein Verlass.</translation>
    </message>
    <message>
        <source>The log cannot be relied on.</source>
        <translation>Auf das Protokoll ist kein Verlass.</translation>
    </message>
    <message>
        <source>Entries after the one written down outside could have been cut off or written anew.</source>
        <translation>Einträge nach dem außerhalb notierten könnten abgeschnitten oder neu geschrieben worden sein.</translation>
    </message>
    <message>
        <source>Whoever can write the file could have cut off the last entries or written the whole log anew. Only a hash kept outside of the file shows that.</source>
        <translation>Wer die Datei schreiben kann, könnte die letzten Einträge abgeschnitten oder das ganze Protokoll neu geschrieben haben. Nur ein außerhalb der Datei verwahrter Hash zeigt das.</translation>
    </message>
    <message>
        <source>The entry is too long for the custody log.</source>
        <translation>Der Eintrag ist zu lang für das Verwahrungsprotokoll.</translation>
    </message>
</context>
<context>
    <name>storage::graph</name>
    <message>
        <source>The file holds too many records for a graph.</source>
        <translation>Die Datei enthält zu viele Einträge für einen Graphen.</translation>
    </message>
</context>
<context>
    <name>storage::records</name>
    <message>
        <source>The captured bytes are not in the file.</source>
        <translation>Die erfassten Bytes sind nicht in der Datei.</translation>
    </message>
    <message>
        <source>The captured bytes are damaged.</source>
        <translation>Die erfassten Bytes sind beschädigt.</translation>
    </message>
    <message>
        <source>The capture is not in the file.</source>
        <translation>Die Erfassung ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>The text of a capture is never changed.</source>
        <translation>Der Text einer Erfassung wird nie geändert.</translation>
    </message>
    <message>
        <source>This edit is not understood.</source>
        <translation>Diese Änderung wird nicht verstanden.</translation>
    </message>
    <message>
        <source>This contradicts what the file holds already.</source>
        <translation>Das widerspricht dem, was die Datei bereits enthält.</translation>
    </message>
    <message>
        <source>A record that this edit links is not in the file.</source>
        <translation>Ein Eintrag, den diese Änderung verbindet, ist nicht in der Datei.</translation>
    </message>
</context>
<context>
    <name>storage::schema</name>
    <message>
        <source>The program is incomplete.</source>
        <translation>Das Programm ist unvollständig.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Nutgraf. Update Nutgraf to open it.</source>
        <translation>Die Datei wurde mit einer neueren Version von Nutgraf angelegt. Nutgraf aktualisieren, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>The file is a database of another program, not an investigation.</source>
        <translation>Die Datei ist eine Datenbank eines anderen Programms, keine Recherche.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The inner layout of the file was changed by another program. It is not safe to open.</source>
        <translation>Der innere Aufbau der Datei wurde von einem anderen Programm geändert. Sie zu öffnen ist nicht sicher.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Eine Datei dieses Namens gibt es bereits.</translation>
    </message>
    <message>
        <source>The file could not be saved under this name.</source>
        <translation>Die Datei konnte unter diesem Namen nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>storage::search</name>
    <message>
        <source>The word index does not fit the texts. It can be made anew.</source>
        <translation>Der Wortindex passt nicht zu den Texten. Er kann neu erstellt werden.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write a year, a month as 2026-03 or a day as 2026-03-14.</source>
        <translation>„%1“ ist kein Datum. Ein Jahr, einen Monat wie 2026-03 oder einen Tag wie 2026-03-14 schreiben.</translation>
    </message>
    <message>
        <source>There is no word to search for.</source>
        <translation>Es gibt kein Wort, nach dem gesucht werden kann.</translation>
    </message>
</context>
<context>
    <name>storage::sql</name>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Eine Datei dieses Namens gibt es bereits.</translation>
    </message>
    <message>
        <source>The copy of the file could not be saved.</source>
        <translation>Die Kopie der Datei konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The file is being used in another window.</source>
        <translation>Die Datei wird in einem anderen Fenster verwendet.</translation>
    </message>
    <message>
        <source>The file can only be read, not changed.</source>
        <translation>Die Datei kann nur gelesen, nicht geändert werden.</translation>
    </message>
    <message>
        <source>The file is not an investigation, or it is encrypted.</source>
        <translation>Die Datei ist keine Recherche, oder sie ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no space left to save to.</source>
        <translation>Es ist kein Speicherplatz mehr frei.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>Die Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>This is too large to be stored.</source>
        <translation>Das ist zu groß, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>The file does not accept this value.</source>
        <translation>Die Datei nimmt diesen Wert nicht an.</translation>
    </message>
    <message>
        <source>This contradicts what the file holds already.</source>
        <translation>Das widerspricht dem, was die Datei bereits enthält.</translation>
    </message>
    <message>
        <source>The file could not answer a question of the program.</source>
        <translation>Die Datei konnte eine Abfrage des Programms nicht beantworten.</translation>
    </message>
    <message>
        <source>The change was taken back because the file could not be written.</source>
        <translation>Die Änderung wurde zurückgenommen, weil die Datei nicht geschrieben werden konnte.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file is only a link to another file. Open that one instead.</source>
        <translation>Die Datei ist nur eine Verknüpfung mit einer anderen Datei. Stattdessen jene öffnen.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>You are not allowed to read the file.</source>
        <translation>Es fehlt die Berechtigung, die Datei zu lesen.</translation>
    </message>
    <message>
        <source>The file is write-protected. It can be opened for reading only.</source>
        <translation>Die Datei ist schreibgeschützt. Sie kann nur zum Lesen geöffnet werden.</translation>
    </message>
    <message>
        <source>The folder of the file cannot be written to. The file can be opened for reading only.</source>
        <translation>In den Ordner der Datei kann nicht geschrieben werden. Die Datei kann nur zum Lesen geöffnet werden.</translation>
    </message>
    <message>
        <source>The file is open in another window. It can be opened here for reading only.</source>
        <translation>Die Datei ist in einem anderen Fenster geöffnet. Sie kann hier nur zum Lesen geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>%1 trillion</source>
        <translation>%1 Bio.</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>percentage point</source>
        <translation>Prozentpunkt</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1 T</source>
        <comment>trillion</comment>
        <translation>%1 Bio.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>billion</comment>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousand</comment>
        <translation>%1 Tsd.</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>Changed without a note</source>
        <translation>Ohne Hinweis geändert</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Umformuliert</translation>
    </message>
    <message>
        <source>Cosmetic</source>
        <translation>Kosmetisch</translation>
    </message>
    <message>
        <source>The same words</source>
        <translation>Dieselben Wörter</translation>
    </message>
    <message>
        <source>A number, a name, a negation or a reporting verb changed, and the page does not say so.</source>
        <translation>Eine Zahl, ein Name, eine Verneinung oder ein Redeverb hat sich geändert, und die Seite sagt es nicht.</translation>
    </message>
    <message>
        <source>The page says that something was wrong before.</source>
        <translation>Die Seite sagt, dass vorher etwas falsch war.</translation>
    </message>
    <message>
        <source>The page says that it was updated.</source>
        <translation>Die Seite sagt, dass sie aktualisiert wurde.</translation>
    </message>
    <message>
        <source>Sentences were added; what was there still stands.</source>
        <translation>Sätze kamen hinzu; was da war, steht noch.</translation>
    </message>
    <message>
        <source>Sentences changed, but no number, name, negation or reporting verb in them.</source>
        <translation>Sätze haben sich geändert, aber keine Zahl, kein Name, keine Verneinung und kein Redeverb darin.</translation>
    </message>
    <message>
        <source>No word changed.</source>
        <translation>Kein Wort hat sich geändert.</translation>
    </message>
    <message>
        <source>Both versions have the same text.</source>
        <translation>Beide Fassungen haben denselben Text.</translation>
    </message>
    <message>
        <source>from the web</source>
        <translation>aus dem Web</translation>
    </message>
    <message>
        <source>from the browser</source>
        <translation>aus dem Browser</translation>
    </message>
    <message>
        <source>from an archive</source>
        <translation>aus einem Archiv</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>Reporting verb</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>%1: “%2” is new</source>
        <translation>%1: „%2“ ist neu</translation>
    </message>
    <message>
        <source>%1: “%2” is gone</source>
        <translation>%1: „%2“ ist weg</translation>
    </message>
    <message>
        <source>%1: “%2” became “%3”</source>
        <translation>%1: aus „%2“ wurde „%3“</translation>
    </message>
    <message>
        <source>Version %1 · %2 · %3</source>
        <translation>Fassung %1 · %2 · %3</translation>
    </message>
</context>
</TS>
