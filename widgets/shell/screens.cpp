// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/screens.h"

#include "widgets/charts/chartsscreen.h"
#include "widgets/claims/claimpage.h"
#include "widgets/claims/claimsscreen.h"
#include "widgets/claims/contradictionsscreen.h"
#include "widgets/claims/dossierscreen.h"
#include "widgets/claims/relationpage.h"
#include "widgets/common/emptystate.h"
#include "widgets/custody/custodyscreen.h"
#include "widgets/documents/documentpage.h"
#include "widgets/documents/documentsscreen.h"
#include "widgets/documents/inboxscreen.h"
#include "widgets/documents/searchscreen.h"
#include "widgets/graph/graphscreen.h"
#include "widgets/reader/assertionpage.h"
#include "widgets/reader/readerscreen.h"
#include "widgets/shell/navigationrail.h"
#include "widgets/sources/sourcepage.h"
#include "widgets/sources/sourcesscreen.h"
#include "widgets/timeline/eventpage.h"
#include "widgets/timeline/timelinescreen.h"
#include "widgets/versions/capturescreen.h"
#include "widgets/versions/versionscreen.h"

#include <algorithm>

namespace nutgraf::widgets {

namespace {

/// Stands in for an entry of the rail whose screen is not part of this build.
class MissingScreen : public Screen
{
public:
    MissingScreen(const RailEntry &entry, QWidget *parent)
        : Screen(entry.id, entry.text, entry.picture, parent)
    {
        setEmptyState(entry.text, NavigationRail::tr("This screen is not part of this build."));
        showPage(Page::Empty);
    }
};

} // namespace

std::vector<Screen *> makeScreens(Shell &shell, casework::Investigation &investigation, QWidget *parent)
{
    std::vector<Screen *> screens;
    screens.push_back(new CustodyScreen(shell, investigation, parent));
    screens.push_back(new InboxScreen(shell, investigation, parent));
    screens.push_back(new DocumentsScreen(shell, investigation, parent));
    screens.push_back(new ReaderScreen(shell, investigation, parent));
    screens.push_back(new CaptureScreen(shell, investigation, parent));
    screens.push_back(new VersionScreen(shell, investigation, parent));
    screens.push_back(new SearchScreen(shell, investigation, parent));
    screens.push_back(new ClaimsScreen(shell, investigation, parent));
    screens.push_back(new DossierScreen(shell, investigation, parent));
    screens.push_back(new ContradictionsScreen(shell, investigation, parent));
    screens.push_back(new SourcesScreen(shell, investigation, parent));
    screens.push_back(new ChartsScreen(shell, investigation, parent));
    screens.push_back(new GraphScreen(shell, investigation, parent));
    screens.push_back(new TimelineScreen(shell, investigation, parent));

    const QList<RailEntry> entries = railEntries();
    for (const RailEntry &entry : entries) {
        const bool made = std::any_of(screens.cbegin(), screens.cend(),
                                      [&entry](const Screen *screen) { return screen->id() == entry.id; });
        if (!made)
            screens.push_back(new MissingScreen(entry, parent));
    }
    return screens;
}

std::vector<KindPage> makeInspectorPages(Shell &shell, casework::Investigation &investigation, QWidget *parent)
{
    return {
        {QStringLiteral("assertion"), new AssertionPage(shell, investigation, parent)},
        {QStringLiteral("document"), new DocumentPage(shell, investigation, parent)},
        {QStringLiteral("claim"), new ClaimPage(shell, investigation, parent)},
        {QStringLiteral("relation"), new RelationPage(shell, investigation, parent)},
        {QStringLiteral("source"), new SourcePage(shell, investigation, parent)},
        {QStringLiteral("event"), new EventPage(shell, investigation, parent)},
    };
}

} // namespace nutgraf::widgets
