// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badinputs.h"

#include <QtEndian>

#include <array>

namespace nutgraf::tests {

namespace {

using Fault = BadInput::Fault;

const char Report[] =
    "<p>The harbour board closed the northern quay on Monday after a crack was found below the crane, "
    "its engineer said. Repairs will last until May.</p>";

BadInput named(const char *name, const QByteArray &bytes, const char *contentType = "text/html")
{
    BadInput input;
    input.name = QString::fromLatin1(name);
    input.bytes = bytes;
    input.contentType = QString::fromLatin1(contentType);
    return input;
}

QByteArray page(const QByteArray &body, const QByteArray &head = {})
{
    return "<!DOCTYPE html><html><head><title>Quay closed</title>" + head + "</head><body>" + body + "</body></html>";
}

QByteArray article(const QByteArray &more)
{
    return page("<article><h1>Quay closed</h1>" + QByteArray(Report).repeated(3) + more + "</article>");
}

QByteArray times(const char *words, int count)
{
    return QByteArray(words).repeated(count);
}

QByteArray attributes(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += " a" + QByteArray::number(i) + "=\"x\"";
    return all;
}

QByteArray structured(const QByteArray &json)
{
    return page(times(Report, 3), "<script type=\"application/ld+json\">" + json + "</script>");
}

QByteArray crc(const QByteArray &bytes)
{
    quint32 sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (0xEDB88320U & (0U - (sum & 1U)));
    }
    QByteArray out(4, '\0');
    qToBigEndian(~sum, out.data());
    return out;
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    QByteArray size(4, '\0');
    qToBigEndian(quint32(data.size()), size.data());
    return size + name + data + crc(name + data);
}

/// A picture of one colour, whatever its size.
QByteArray png(quint32 width, quint32 height, const QByteArray &pixels)
{
    QByteArray size(8, '\0');
    qToBigEndian(width, size.data());
    qToBigEndian(height, size.data() + 4);
    return QByteArray("\x89PNG\r\n\x1A\n", 8) + chunk("IHDR", size + QByteArray("\1\0\0\0\0", 5))
        + chunk("IDAT", qCompress(pixels, 9).mid(4)) + chunk("IEND", {});
}

QByteArray utf16(const QList<char16_t> &units)
{
    QByteArray bytes("\xFF\xFE", 2);
    for (const char16_t unit : units) {
        bytes += char(unit & 0xFF);
        bytes += char(unit >> 8);
    }
    return bytes;
}

void addEndings(QList<BadInput> &inputs)
{
    const QByteArray open = "<html><body><article><h1>Quay closed</h1>" + times(Report, 3);
    const std::array<std::pair<const char *, const char *>, 8> endings{{{"H9 plaintext", "<plaintext>"},
                                                                        {"H9 script without end", "<script>var a=1;"},
                                                                        {"H9 comment without end", "<!-- a"},
                                                                        {"H9 CDATA without end", "<![CDATA[ a"},
                                                                        {"H9 title without end", "<title>a"},
                                                                        {"H9 tag without end", "<a href="},
                                                                        {"H9 quotation without end", "<a href=\"x"},
                                                                        {"H9 textarea without end", "<textarea>a"}}};
    for (const auto &[name, ending] : endings) {
        inputs.append(named(name, open + ending));
        if (qstrcmp(ending, "<plaintext>") != 0)
            inputs.last().fault = Fault::Useless;
    }
}

void addDates(QList<BadInput> &inputs)
{
    const char *const dates[] = {"0000-00-00",
                                 "31 Feb 2025",
                                 "9999-12-31T23:59:60Z",
                                 "-2147483648",
                                 "2025-13-45T99:99:99+99:99",
                                 "yesterday",
                                 "1/2/3",
                                 "Mon, 32 Jan 2025 25:61:61 +2500",
                                 "99999999999999999999",
                                 "2025-01-27T",
                                 "ten past never",
                                 "١٢/٠١/٢٠٢٥",
                                 "二〇二五年一月",
                                 "2025-W99-9",
                                 "January 2025, February 2024, March 2023"};
    int number = 0;
    for (const char *date : dates) {
        inputs.append(named("H16",
                            page("<article><time datetime=\"" + QByteArray(date) + "\">" + date + "</time>"
                                     + times(Report, 3) + "</article>",
                                 "<meta property=\"article:published_time\" content=\"" + QByteArray(date) + "\">")));
        inputs.last().name += QStringLiteral(" date %1").arg(++number);
    }
}

void addWalls(QList<BadInput> &inputs)
{
    const std::array<std::pair<const char *, const char *>, 6> walls{
        {{"F36 login", "<form><h1>Log in to read on</h1><input type=password name=p></form>"},
         {"F36 consent", "<div class=consent><h1>We value your privacy</h1><button>Accept all</button></div>"},
         {"F36 robot check", "<h1>Checking your browser before you go on</h1><div id=challenge-form></div>"},
         {"F36 paywall", "<div class=paywall><h1>Subscribe to read on</h1></div>"},
         {"F37 soft 404", "<h1>Page not found</h1><p>We cannot find what you were looking for.</p>"},
         {"F13 refresh", "<meta http-equiv=refresh content=\"0;url=https://quay.example/loop\">"}}};
    for (const auto &[name, body] : walls)
        inputs.append(named(name, page(body)));
}

void addPictures(QList<BadInput> &inputs)
{
    inputs.append(named("H21 12,000 by 12,000 pixels", png(12'000, 12'000, QByteArray(1501 * 12'000, '\0')), ""));
    inputs.append(named("H21 a billion pixels", png(0x7FFFFFFF, 0x7FFFFFFF, "a"), ""));
    inputs.append(named("H21 no pixels", png(0, 0, ""), ""));
    inputs.append(named("H21 fewer pixels than stated", png(64, 64, "a"), ""));
    inputs.append(named("picture that is only its mark", QByteArray("\x89PNG\r\n\x1A\n", 8), ""));
    inputs.append(named("photograph that is only its mark", QByteArray("\xFF\xD8\xFF\xE0", 4), ""));
    inputs.append(named("GIF that is only its mark", "GIF89a", ""));
    for (BadInput &input : inputs)
        if (input.contentType.isEmpty())
            input.fault = Fault::Useless;
    inputs.append(named("H20 SVG that uses itself",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"a\"><use href=\"#a\"/><use href=\"#a\"/></g>"
                        "<use href=\"#a\"/></svg>",
                        "image/svg+xml"));
    inputs.append(named("H20 SVG with an outside entity",
                        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg "
                        "xmlns=\"http://www.w3.org/2000/svg\"><text>&e;</text></svg>",
                        "image/svg+xml"));
    inputs.append(named("H20 SVG of 100,000 pixels",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100000\" height=\"100000\"/>",
                        "image/svg+xml"));
}

void addStructuredData(QList<BadInput> &inputs)
{
    inputs.append(named("H17 10 MB", structured("{\"headline\":\"" + QByteArray(10 << 20, 'a') + "\"}")));
    inputs.append(named("H17 10 MB of numbers", structured("[" + times("1,", 5 << 20) + "1]")));
    inputs.append(named("H17 10,000 deep", structured(times("[", 10'000) + times("]", 10'000))));
    inputs.append(named("H17 100,000 deep, open", structured(times("{\"a\":", 100'000))));
    inputs.append(named("H17 no JSON", structured("{'headline': undefined, ]")));
    inputs.append(named("H17 that names itself",
                        structured("{\"@id\":\"#a\",\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#a\"}}")));
    inputs.append(named("H17 lone surrogates", structured("{\"headline\":\"\\ud800\\u0000\\udfff\"}")));
    inputs.append(
        named("H17 a thousand blocks",
              page(times(Report, 3),
                   times("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>", 1000))));
    inputs.append(named("H17 ClaimReview beyond all",
                        structured("{\"@type\":\"ClaimReview\",\"reviewRating\":{\"ratingValue\":1e999,\"bestRating\":"
                                   "\"NaN\",\"worstRating\":-1e999}}")));
}

} // namespace

QList<BadInput> badPages()
{
    QList<BadInput> inputs;
    addPictures(inputs);
    inputs += {
        named("H1 100,000 nested div", page(times("<div>", 100'000) + Report)),
        named("H1 100,000 nested div, closed", page(times("<div>", 100'000) + Report + times("</div>", 100'000))),
        named("H2 22 nested tables", page(times("<table><tr><td>", 22) + Report)),
        named("H2 5,000 nested tables", page(times("<table><tr><td>", 5000) + Report)),
        named("H3 20,000 attributes", page("<p" + attributes(20'000) + ">" + Report)),
        named("H4 200,000 attributes", page("<p" + attributes(200'000) + ">" + Report)),
        named("H5 10,000 misnested b and a", article(times("<b><a href=x><p>", 10'000) + times("</b>", 10'000))),
        named("H5 10,000 misnested formats", article(times("<b><i><u><font>", 10'000) + "</p></b>")),
        named("H6 word of a million letters", article("<p>" + QByteArray(1'000'000, 'w') + "</p>")),
        named("H7 100,000 combining marks", article("<p>a" + times("\xCC\x81", 100'000) + "</p>")),
        named("H8 zeros", page(times(Report, 3).replace("e", QByteArray("e\0", 2)))),
        named("H8 lone surrogates", utf16({u'<', u'p', u'>', 0xD800, u'a', 0xDC00, 0xFFFE, 0xFFFF, u'b'})),
        named("H8 lone surrogates in bytes", page("<p>\xED\xA0\x80 a \xED\xBF\xBF b \xEF\xBF\xBE</p>")),
        named("H8 direction marks", article("<p>" + times("\xE2\x80\xAE", 50) + "txet</p>")),
        named("H10 template and noscript",
              page("<template shadowrootmode=open>" + times(Report, 3) + "</template><noscript>" + times(Report, 3)
                   + "</noscript>")),
        named("H11 20 MB on one line", page("<p>" + times("The quay is closed. ", 1 << 20) + "</p>")),
        named("H11 51 MB", QByteArray(51 << 20, 'a'), "text/html"),
        named("H12 base of a script",
              page("<a href=\"x\">a</a>" + times(Report, 3), "<base href=\"javascript:alert(1)\">")),
        named("H13 10,000 nested lists", article(times("<ul><li>", 10'000) + "a")),
        named("H14 a cell across a billion columns",
              article("<table><tr><td colspan=1000000000 rowspan=1000000000>a</td></tr></table>")),
        named("H14 100,000 rows", article("<table>" + times("<tr><td>1<td>2", 100'000) + "</table>")),
        named("H15 the text twice and hidden",
              page("<article>" + times(Report, 3) + "</article><article>" + times(Report, 3)
                   + "</article><div style=\"display:none\">9 million</div><p hidden>8 million</p>")),
        named("H18 pictures from everywhere",
              article("<img src=\"file:///etc/passwd\"><img src=\"\\\\host\\x\"><img src=\"qrc:/a\"><img "
                      "src=\"data:image/png;base64,AAAA\"><img src=\"http://127.0.0.1/\">")),
        named(
            "H19 imported style",
            page(times(Report, 3), "<style>@import url(file:///etc/passwd); @import url(http://127.0.0.1/);</style>")),
        named("H22 change of alphabet",
              page("<p>\x1B$B\x1B(B<script>\x1B$B</p>" + times(Report, 3), "<meta charset=iso-2022-jp>")),
        named("F39 alphabet named late", page(times("<!-- -->", 600) + "<meta charset=windows-1251><p>\xCF\xF0</p>")),
        named("F39 three alphabets",
              page("<p>\xE4\xF6</p>", "<meta charset=utf-16><meta charset=utf-7><meta charset=shift_jis>")),
        named("a million links", page(times("<a href=\"/a\">a</a> ", 300'000))),
        named("100,000 links with addresses of their own", page([] {
                  QByteArray all;
                  for (int i = 0; i < 100'000; ++i)
                      all += "<li><a href=\"/" + QByteArray::number(i) + "\">News " + QByteArray::number(i) + "</a>";
                  return all;
              }())),
        named("a million references", article("<p>" + times("&amp;&#0;&#xD800;&nosuch;", 100'000) + "</p>")),
        named("300,000 line breaks", article(times("<br>", 300'000))),
        named("100,000 paragraphs", page("<article>" + times("<p>Yes.</p>", 100'000) + "</article>")),
        named("100,000 headings", page(times("<h1>Yes</h1>", 100'000))),
        named("only smaller-than signs", page(times("<", 1'000'000))),
        named("only openings of comments", page(times("<!--", 250'000))),
        named("only openings of end tags", page(times("</", 500'000))),
        named("frames", "<html><frameset><frame src=a><frame src=b></frameset></html>"),
    };
    inputs.last().fault = Fault::Useless;
    addEndings(inputs);
    addDates(inputs);
    addWalls(inputs);
    addStructuredData(inputs);
    return inputs;
}

} // namespace nutgraf::tests
