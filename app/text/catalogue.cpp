// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/catalogue.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace nutgraf::text {

void installCatalogue(QCoreApplication &application, const QLocale &locale)
{
    const auto install = [&application](std::unique_ptr<QTranslator> translator, bool loaded) {
        if (!loaded)
            return;
        QCoreApplication::installTranslator(translator.get());
        translator.release()->setParent(&application);
    };
    // The last one installed is asked first.
    auto english = std::make_unique<QTranslator>();
    const bool hasEnglish = english->load(QStringLiteral(":/i18n/nutgraf_en.qm"));
    install(std::move(english), hasEnglish);
    auto qt = std::make_unique<QTranslator>();
    const bool hasQt = qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(std::move(qt), hasQt);
    auto own = std::make_unique<QTranslator>();
    const bool hasOwn = own->load(locale, QStringLiteral("nutgraf"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    install(std::move(own), hasOwn);
}

} // namespace nutgraf::text
