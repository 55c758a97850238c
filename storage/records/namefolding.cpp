// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/namefolding.h"

namespace nutgraf::storage {

QString foldedName(const QString &name)
{
    // Decomposed, so that diacritics stand alone; symbols go first, as compatibility would spell "™" as letters.
    QString kept;
    kept.reserve(name.size());
    for (const QChar character : name) {
        if (character.category() != QChar::Symbol_Other)
            kept.append(character);
    }
    QString folded;
    folded.reserve(kept.size());
    for (const QChar character : kept.normalized(QString::NormalizationForm_KD)) {
        switch (character.category()) {
        case QChar::Mark_NonSpacing:
        case QChar::Mark_Enclosing:
        case QChar::Other_Control:
        case QChar::Other_Format:
            if (character.isSpace())
                folded.append(u' ');
            break;
        case QChar::Punctuation_Dash:
            folded.append(u' ');
            break;
        default:
            if (character == u'/')
                folded.append(u' ');
            else if (!character.isPunct() && !character.isSymbol())
                folded.append(character);
        }
    }
    folded = folded.toCaseFolded().normalized(QString::NormalizationForm_KC).simplified();
    if (folded.startsWith(QLatin1String("the ")))
        folded.remove(0, 4);
    // A name of signs alone is compared as it is.
    return folded.isEmpty() ? name.toCaseFolded().simplified() : folded;
}

} // namespace nutgraf::storage
