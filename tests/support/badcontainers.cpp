// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badinputs.h"

#include "app/readers/unpacking.h"
#include "tests/support/pdfwriter.h"
#include "tests/support/zipbuilder.h"

namespace nutgraf::tests {

namespace {

using Fault = BadInput::Fault;

BadInput named(const char *name, const QByteArray &bytes, Fault fault = Fault::Hostile)
{
    BadInput input;
    input.name = QString::fromLatin1(name);
    input.bytes = bytes;
    input.fault = fault;
    return input;
}

QByteArray times(const QByteArray &words, int count)
{
    return words.repeated(count);
}

const QByteArray Text = "The harbour board closed the northern quay on Monday. Repairs will last until May.";
const QByteArray Page = "<html><body><article><p>" + Text + "</p></article></body></html>";

QByteArray record(const QByteArray &block, const QByteArray &type = "response", const QByteArray &more = {},
                  int wrongBy = 0)
{
    return "WARC/1.1\r\nWARC-Type: " + type
        + "\r\nWARC-Target-URI: https://quay.example/a\r\nWARC-Date: "
          "2025-01-27T09:30:00Z\r\n"
        + more + "Content-Length: " + QByteArray::number(block.size() + wrongBy) + "\r\n\r\n" + block + "\r\n\r\n";
}

QByteArray answer(const QByteArray &body, const QByteArray &more = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + more + "\r\n" + body;
}

QByteArray nested(int levels)
{
    QByteArray inner = QByteArray(1 << 20, 'a');
    for (int i = 0; i < levels; ++i)
        inner = zipOf({{"a.zip", inner, true}, {"b.zip", inner, true}});
    return inner;
}

QByteArray manyEntries(int count)
{
    QList<ZipPart> parts;
    for (int i = 0; i < count; ++i)
        parts.append({"a" + QByteArray::number(i) + ".txt", "a"});
    return zipOf(parts);
}

QList<BadInput> archives()
{
    ZipPart wrongSum{"a.txt", Text};
    wrongSum.checksum = 1;
    ZipPart locked{"a.txt", Text};
    locked.flags = 0x0801;
    ZipPart large{"a.txt", Text};
    large.statedSize = 0xFFFFFFFF;
    ZipPart small{"a.txt", Text, true};
    small.statedSize = 3;
    ZipPart second{"b.txt", Text};
    second.statedOffset = 0;
    ZipPart link{"a.txt", "/etc/passwd"};
    link.attributes = 0xA1FF0000;
    ZipPart otherName{"a.txt", Text};
    otherName.localName = "../b.txt";
    return {
        named("Z1 path upwards", zipOf({{"../../.bashrc", Text}})),
        named("Z2 path from the root", zipOf({{"/etc/cron.d/a", Text}})),
        named("Z3 path of another system", zipOf({{"..\\..\\a.txt", Text}, {"C:\\a.txt", Text}})),
        named("Z4 link and its child", zipOf({link, {"a.txt/b.txt", Text}})),
        named("Z5 one name twice", zipOf({{"a.txt", Text}, {"a.txt", Text + " Twice."}})),
        named("Z6 zero in a name", zipOf({{QByteArray("a.txt\0.exe", 10), Text}})),
        named("Z7 300 MB from little", zipOf({{"a.txt", QByteArray(120 << 20, 'a'), true}}), Fault::Useless),
        named("Z8 archives in archives", nested(5), Fault::Useless),
        named("Z9 wrong checksum", zipOf({wrongSum}), Fault::Useless),
        named("Z9 locked", zipOf({locked}), Fault::Useless),
        named("Z9 larger than it is", zipOf({large}), Fault::Useless),
        named("Z9 smaller than it is", zipOf({small}), Fault::Useless),
        named("Z9 two entries in one place", zipOf({{"a.txt", Text}, second}), Fault::Useless),
        named("Z9 two names for one entry", zipOf({otherName})),
        named("no entries", zipOf({}), Fault::Useless),
        named("100,000 entries", manyEntries(20'000), Fault::Useless),
        named("a name of 60,000 letters", zipOf({{QByteArray(60'000, 'n') + ".txt", Text}})),
        named("programs", zipOf({{"a.exe", QByteArray("MZ\x90\0", 4) + QByteArray(100, '\1')}}), Fault::Useless),
    };
}

QList<BadInput> officeFiles()
{
    const QByteArray word = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>";
    const auto docx = [](const QByteArray &markup) {
        const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        return zipOf(
            {{"[Content_Types].xml", "<Types/>"},
             {"_rels/.rels",
              "<Relationships><Relationship Id='r' Type='" + type + "' Target='word/document.xml'/></Relationships>"},
             {"word/document.xml", markup, true}});
    };
    const auto odt = [](const QByteArray &markup) {
        return zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", markup, true}});
    };
    const QByteArray bomb = "<!DOCTYPE a [<!ENTITY a \"" + QByteArray(50'000, 'a') + "\">]>";
    return {
        named("Word file without a document", docx({}), Fault::Useless),
        named("Word file that ends early", docx(word + "<w:body><w:p><w:r><w:t>" + Text), Fault::Useless),
        named("Word file 100,000 deep", docx(word + times("<w:tbl><w:tr><w:tc>", 100'000)), Fault::Useless),
        named("Word file with an entity", docx(bomb + word + times("&a;", 1000)), Fault::Useless),
        named(
            "Word file of 60 MB",
            docx(word + "<w:body>" + times("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 1 << 20) + "</w:body></w:document>")),
        named("Word file of noise", docx("\xFF\xFE\x01\x02"), Fault::Useless),
        named("OpenDocument that ends early",
              odt("<o xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                  "<text:p>a"),
              Fault::Useless),
        named("OpenDocument with an entity", odt(bomb + "<a>" + times("&a;", 1000) + "</a>"), Fault::Useless),
        named("OpenDocument 100,000 deep", odt(times("<a>", 100'000)), Fault::Useless),
        named("OpenDocument of a million blanks",
              odt("<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                  "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>a"
                  "<text:s text:c='2000000000'/>b</text:p></office:text></office:body></office:document-content>")),
        named("table calculation", zipOf({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<a/>"}}),
              Fault::Useless),
    };
}

QList<BadInput> webArchives()
{
    const QByteArray id = "WARC-Record-ID: <urn:uuid:1>\r\n";
    const QByteArray packed = readers::packGzip(record(answer(Page), "response", id));
    return {
        named("Z11 length too large", record(answer(Page), "response", id, 500), Fault::Useless),
        named("Z11 length too small", record(answer(Page), "response", id, -40), Fault::Useless),
        named("Z11 length beyond all",
              QByteArray(record(answer(Page), "response", id))
                  .replace("Content-Length: ", "Content-Length: 9999999999999"),
              Fault::Useless),
        named("Z11 length below zero",
              QByteArray(record(answer(Page), "response", id)).replace("Content-Length: ", "Content-Length: -"),
              Fault::Useless),
        named("Z11 two records in one member",
              readers::packGzip(record(answer(Page), "response", id) + record(answer(Page), "response", id))),
        named("Z11 unknown type", record(answer(Page), "surprise", id), Fault::Useless),
        named("Z11 no record number", record(answer(Page)), Fault::Useless),
        // Programs that keep a body unpacked often keep the fields that it was packed by.
        named("Z11 chunks that are none",
              record(answer("zz\r\n" + Page, "Transfer-Encoding: chunked\r\n"), "response", id)),
        named("Z11 chunk beyond all",
              record(answer("FFFFFFFFFFFFFFFF\r\n" + Page, "Transfer-Encoding: chunked\r\n"), "response", id)),
        named("Z11 packing that is none", record(answer(Page, "Content-Encoding: gzip\r\n"), "response", id)),
        named("F24 gzip cut",
              record(answer(readers::packGzip(Page).chopped(12), "Content-Encoding: gzip\r\n"), "response", id),
              Fault::Useless),
        named(
            "F21 bomb in a record",
            record(answer(readers::packGzip(QByteArray(100 << 20, 'a')), "Content-Encoding: gzip\r\n"), "response", id),
            Fault::Useless),
        named("F26 packing of no name", record(answer(Page, "Content-Encoding: x-foo\r\n"), "response", id)),
        named("Z11 hash that does not match",
              record(answer(Page), "response", id + "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"),
              Fault::Useless),
        named("Z11 member cut", packed.chopped(9), Fault::Useless),
        named("Z11 member of a bomb", readers::packGzip(record(answer(QByteArray(120 << 20, ' ')), "response", id)),
              Fault::Useless),
        named("Z11 20,000 records", times(record(answer(Page), "response", id), 5000)),
        named("Z11 only its name", "WARC/1.1\r\n", Fault::Useless),
        named("Z10 no index", zipOf({{"datapackage.json", "{}"}, {"archive/data.warc", record(answer(Page))}}),
              Fault::Useless),
        named("Z10 package that is no JSON",
              zipOf({{"datapackage.json", "{{{"}, {"archive/data.warc", record(answer(Page))}}), Fault::Useless),
        named("Z10 package 10,000 deep",
              zipOf({{"datapackage.json", times("[", 10'000)}, {"archive/data.warc", record(answer(Page))}}),
              Fault::Useless),
    };
}

QList<BadInput> mails()
{
    const QByteArray head = "From: a@quay.example\r\nTo: b@quay.example\r\nSubject: Quay\r\nDate: Mon, 27 Jan 2025 "
                            "09:30:00 +0100\r\nMessage-ID: <1@quay.example>\r\nMIME-Version: 1.0\r\n";
    QByteArray deep = head;
    for (int i = 0; i < 2000; ++i) {
        const QByteArray mark = "b" + QByteArray::number(i);
        deep += "Content-Type: multipart/mixed; boundary=" + mark + "\r\n\r\n--" + mark + "\r\n";
    }
    return {
        named("mail 2,000 parts deep", deep + "Content-Type: text/plain\r\n\r\n" + Text, Fault::Useless),
        named("mail of 100,000 parts",
              head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                  + times("--b\r\nContent-Type: text/plain\r\n\r\na\r\n", 100'000) + "--b--\r\n",
              Fault::Useless),
        named("mail with a field of 5 MB", head + "X-A: " + QByteArray(5 << 20, 'a') + "\r\n\r\n" + Text),
        named("mail with 100,000 fields", head + times("X-A: a\r\n", 100'000) + "\r\n" + Text),
        named("mail with encoded words without end", head + "X-B: " + times("=?utf-8?b?", 50'000) + "\r\n\r\n" + Text),
        named("mail whose letters are noise",
              head + "Content-Transfer-Encoding: base64\r\n\r\n" + times("!@#$", 10'000)),
        named("mail with an alphabet of no name",
              head + "Content-Type: text/plain; charset=none\r\n\r\n\xFF\xFE" + Text),
        named("mail that attaches itself 50 times",
              head + times("Content-Type: message/rfc822\r\n\r\n" + head, 50) + "\r\n" + Text),
        named("saved page without a page",
              "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://quay.example/\r\nSubject: a\r\nDate: "
              "Mon, 27 Jan 2025 09:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
              "boundary=\"b\"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\na\r\n--b--\r\n",
              Fault::Useless),
        named("bookmarks 5,000 deep",
              "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n" + times("<DL><p>", 5000)
                  + "<A HREF=\"https://quay.example/\">a</A>",
              Fault::Useless),
        named("bookmarks of scripts",
              "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF=\"javascript:alert(1)\">a</A></DL><p>"),
        named("150,000 bookmarks",
              "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>"
                  + times("<DT><A HREF=\"https://quay.example/\">a</A>", 150'000) + "</DL><p>",
              Fault::Useless),
    };
}

/// Files that are of two kinds at once.
QList<BadInput> polyglots()
{
    PdfWriter writer;
    writer.addPage(PdfWriter::lines(60, 760, 12, {QString::fromLatin1(Text)}));
    const QByteArray pdf = writer.write();
    const QByteArray zip = zipOf({{"a.html", Page}});
    return {
        named("P18 PDF with an archive behind it", pdf + zip),
        named("P18 page before a PDF", Page + pdf),
        named("P18 PDF after a hundred bytes", QByteArray(100, ' ') + pdf),
        named("P18 picture before a PDF", QByteArray("GIF89a\1\0\1\0\0\0\0;", 14) + pdf),
        named("archive behind a page", Page + zip),
        named("archive behind a script", "#!/bin/sh\nrm -rf /\nexit\n" + zip),
        named("mail that is a page", "From: a\r\nTo: b\r\nMIME-Version: 1.0\r\nSubject: c\r\n\r\n" + Page),
        named("RTF that is a page", "{\\rtf1 " + Page + "}"),
        named("feed in a page", "<html><body><rss version=\"2.0\"><channel><item/></channel></rss></body></html>"),
        named("archive of the web in gzip twice", readers::packGzip(readers::packGzip("WARC/1.1\r\n")), Fault::Useless),
        named("page in gzip", readers::packGzip(Page)),
        named("bomb in gzip", readers::packGzip(QByteArray(200 << 20, 'a')), Fault::Useless),
        named("gzip cut", readers::packGzip(Page).chopped(10), Fault::Useless),
        named("gzip of nothing", readers::packGzip({}), Fault::Useless),
    };
}

} // namespace

QList<BadInput> badContainers()
{
    return archives() + officeFiles() + webArchives() + mails() + polyglots();
}

QList<BadInput> badPdfs()
{
    const auto onePage = [](const QByteArray &content, const QByteArray &box = "0 0 595 842",
                            const QByteArray &resources = {}, const QByteArray &entries = {}) {
        PdfWriter writer;
        writer.addPage(content, box, resources, entries);
        return writer.write();
    };
    const QByteArray words = PdfWriter::words(60, 760, 12, QString::fromLatin1(Text));
    PdfWriter empty;
    PdfWriter many;
    for (int i = 0; i < 10'000; ++i)
        many.addPage(PdfWriter::words(60, 760, 12, QStringLiteral("Page %1").arg(i)));
    PdfWriter twice;
    const QByteArray packed = PdfWriter::deflated(PdfWriter::deflated(QByteArray(100 << 20, ' ')));
    twice.addPageOf(twice.addStream(packed, "/Filter [/FlateDecode /FlateDecode]"));
    PdfWriter loop;
    loop.addPage(words);
    PdfWriter outline;
    outline.addPage(words);
    const int entry = outline.add("");
    const QByteArray self = QByteArray::number(entry) + " 0 R";
    outline.set(entry,
                "<< /Title (a) /Next " + self + " /Prev " + self + " /First " + self + " /Parent " + self + " >>");
    outline.setCatalog("/Outlines << /First " + self + " /Last " + self + " /Count 1 >>");
    PdfWriter locked;
    locked.addPage(words);
    locked.setTrailer("/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + QByteArray(32, 'o') + ") /U ("
                      + QByteArray(32, 'u') + ") /P -4 >> /ID [(aaaaaaaaaaaaaaaa) (aaaaaaaaaaaaaaaa)]");
    PdfWriter acting;
    acting.addPage(words);
    acting.setCatalog(
        "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (calc.exe) >> >>");
    PdfWriter image;
    const int picture = image.addStream(QByteArray(300, 'x'),
                                        "/Type /XObject /Subtype /Image /Width 10 /Height 10 "
                                        "/BitsPerComponent 8 /ColorSpace /DeviceRGB");
    image.addPage("q 500 0 0 700 0 0 cm /I Do Q", "0 0 595 842",
                  "/XObject << /I " + QByteArray::number(picture) + " 0 R >>");
    const QByteArray good = onePage(words);
    QList<BadInput> inputs{
        named("P1 a box of a billion points", onePage(words, "0 0 1000000000 1000000000"), Fault::Useless),
        named("P2 12,000 points", onePage(words, "0 0 12000 12000")),
        named("P2 20,000 points", onePage(words, "0 0 20000 20000"), Fault::Useless),
        named("P2 a box the wrong way round", onePage(words, "595 842 0 0")),
        named("P2 a box of no numbers", onePage(words, "a b c d")),
        named("P3 100 MB packed", onePage(QByteArray(100 << 20, ' '))),
        named("P4 100 MB packed twice", twice.write()),
        named("P5 pages that hold themselves", loop.write("<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), Fault::Useless),
        named("P6 two billion pages", loop.write("<< /Type /Pages /Kids [5 0 R] /Count 2000000000 >>")),
        named("P7 200,000 brackets", onePage(times("[", 200'000))),
        named("P7 200,000 brackets outside", "%PDF-1.7\n1 0 obj\n" + times("[", 200'000), Fault::Useless),
        named("P8 only its head", "%PDF-1.7\n", Fault::Useless),
        named("P8 no pages", empty.write(), Fault::Useless),
        named("P9 scripts and orders", acting.write(), Fault::Useless),
        named("P10 locked", locked.write(), Fault::Useless),
        named("P12 outline that leads to itself", outline.write()),
        named("P13 10,000 pages", many.write()),
        named("P14 words turned round", onePage("BT /F1 12 Tf 0 1 -1 0 300 300 Tm (" + Text + ") Tj ET")),
        named("P14 font that is missing", onePage("BT /F9 12 Tf 60 700 Td (" + Text + ") Tj ET")),
        named("P14 letters of no size", onePage("BT /F1 0 Tf 60 700 Td (" + Text + ") Tj ET")),
        named("P14 letters beyond all", onePage("BT /F1 1e30 Tf 1e30 -1e30 Td (" + Text + ") Tj ET")),
        named("P14 a million words in one place", onePage(times("BT /F1 12 Tf 60 700 Td (word) Tj ET\n", 100'000))),
        named("P15 only a picture", image.write(), Fault::Useless),
        named("P16 table in a wrong place", QByteArray(good).replace("startxref\n", "startxref\n9"), Fault::Useless),
        named("P16 two states", loop.writeChanged(1, "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>")),
        named("P16 no table", QByteArray(good).replace("xref\n0 ", "xxxx\n0 "), Fault::Useless),
        named("P17 signature",
              QByteArray(good).replace("/Type /Catalog", "/Type /Catalog /A << /Type /Sig /ByteRange [0 1 2 3] >>"),
              Fault::Useless),
    };
    for (const char *filter : {"/JBIG2Decode", "/JPXDecode", "/CCITTFaxDecode", "/DCTDecode", "/LZWDecode",
                               "/RunLengthDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/Crypt", "/None"}) {
        PdfWriter odd;
        odd.addPageOf(odd.addStream(QByteArray(3000, '\xA5'), QByteArray("/Filter ") + filter));
        BadInput input = named("P11", odd.write());
        input.name += QStringLiteral(" noise in %1").arg(QString::fromLatin1(filter + 1));
        inputs.append(input);
    }
    return inputs;
}

} // namespace nutgraf::tests
