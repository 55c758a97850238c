// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetchheaders.h"

namespace nutgraf::capture {

QList<QByteArray> fieldValues(const QByteArray &headers, const char *name)
{
    QList<QByteArray> values;
    bool matched = false;
    for (qsizetype start = 0; start < headers.size();) {
        qsizetype end = headers.indexOf('\n', start);
        if (end < 0)
            end = headers.size();
        const QByteArray line = headers.mid(start, end - start);
        start = end + 1;
        if (line.startsWith(' ') || line.startsWith('\t')) { // obs-fold, RFC 9112 section 5.2
            if (matched)
                values.last() += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        matched = colon > 0 && line.left(colon).trimmed().toLower() == name;
        if (matched)
            values.append(line.mid(colon + 1).trimmed());
    }
    return values;
}

} // namespace nutgraf::capture
