// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace nutgraf::tests {

/// Makes small PDF files part by part, right or wrong ones. Object 1 is the catalogue, 2 the tree of pages, 3 the font.
class PdfWriter
{
public:
    PdfWriter()
    {
        add("<< /Type /Catalog /Pages 2 0 R >>");
        add("");
        add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    }

    /// A new object; answers its number.
    int add(const QByteArray &body)
    {
        m_objects.append(body);
        return int(m_objects.size());
    }
    void set(int number, const QByteArray &body) { m_objects[number - 1] = body; }
    /// Added to the catalogue's dictionary.
    void setCatalog(const QByteArray &entries) { set(1, "<< /Type /Catalog /Pages 2 0 R " + entries + " >>"); }
    void setTrailer(const QByteArray &entries) { m_trailer = entries; }

    int addStream(const QByteArray &data, const QByteArray &entries = {})
    {
        return add("<< /Length " + QByteArray::number(data.size()) + ' ' + entries + " >>\nstream\n" + data
                   + "\nendstream");
    }
    static QByteArray deflated(const QByteArray &data) { return qCompress(data, 9).mid(4); }

    /// A page with this content; @p resources beside the font.
    int addPage(const QByteArray &content, const QByteArray &box = "0 0 595 842", const QByteArray &resources = {},
                const QByteArray &entries = {})
    {
        const int stream = addStream(deflated(content), "/Filter /FlateDecode");
        return addPageOf(stream, box, resources, entries);
    }
    int addPageOf(int stream, const QByteArray &box = "0 0 595 842", const QByteArray &resources = {},
                  const QByteArray &entries = {})
    {
        const int page = add("<< /Type /Page /Parent 2 0 R /MediaBox [" + box + "] /Resources << /Font << /F1 3 0 R >> "
                             + resources + " >> /Contents " + QByteArray::number(stream) + " 0 R " + entries + " >>");
        m_kids += QByteArray::number(page) + " 0 R ";
        ++m_pages;
        return page;
    }

    /// Words at a place, from the lower left corner.
    static QByteArray words(double x, double y, double size, const QString &text)
    {
        QByteArray escaped = text.toLatin1();
        escaped.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        return "BT /F1 " + QByteArray::number(size) + " Tf " + QByteArray::number(x) + ' ' + QByteArray::number(y)
            + " Td (" + escaped + ") Tj ET\n";
    }
    /// Lines below each other from a place on, 1.2 heights apart.
    static QByteArray lines(double x, double y, double size, const QStringList &all)
    {
        QByteArray content;
        for (const QString &line : all) {
            content += words(x, y, size, line);
            y -= size * 1.2;
        }
        return content;
    }

    QByteArray write(const QByteArray &pages = {}) const
    {
        QByteArray out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
        QByteArray table = "xref\n0 " + QByteArray::number(m_objects.size() + 1) + "\n0000000000 65535 f \n";
        for (qsizetype i = 0; i < m_objects.size(); ++i) {
            table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
            QByteArray body = m_objects[i];
            if (i == 1 && body.isEmpty())
                body = !pages.isEmpty()
                    ? pages
                    : "<< /Type /Pages /Kids [" + m_kids + "] /Count " + QByteArray::number(m_pages) + " >>";
            out += QByteArray::number(i + 1) + " 0 obj\n" + body + "\nendobj\n";
        }
        const qsizetype start = out.size();
        out += table + "trailer\n<< /Size " + QByteArray::number(m_objects.size() + 1) + " /Root 1 0 R " + m_trailer
            + " >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
        return out;
    }

    /// The file with one object replaced in a second state that is appended to the first.
    QByteArray writeChanged(int number, const QByteArray &body) const
    {
        QByteArray out = write();
        const qsizetype before = out.lastIndexOf("xref\n0 ");
        const qsizetype at = out.size();
        out += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
        const qsizetype start = out.size();
        out += "xref\n" + QByteArray::number(number) + " 1\n" + QByteArray::number(at).rightJustified(10, '0')
            + " 00000 n \ntrailer\n<< /Size " + QByteArray::number(m_objects.size() + 1) + " /Root 1 0 R /Prev "
            + QByteArray::number(before) + " >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
        return out;
    }

private:
    QList<QByteArray> m_objects;
    QByteArray m_kids;
    QByteArray m_trailer;
    int m_pages = 0;
};

} // namespace nutgraf::tests
