// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerhost/filesandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace nutgraf::readerhost {

namespace {

/// What poppler and fontconfig open only when a file asks for it: character maps of East Asian fonts, and fonts.
constexpr const char *ReadableFolders[] = {"/usr/share/poppler",     "/usr/share/fonts",   "/usr/local/share/fonts",
                                           "/usr/share/fontconfig",  "/etc/fonts",         "/var/cache/fontconfig",
                                           "/usr/share/ghostscript", "/usr/share/zoneinfo"};

bool allowReading(int ruleset, const char *folder)
{
    const int descriptor = open(folder, O_PATH | O_CLOEXEC);
    if (descriptor < 0)
        return true; // what is not installed needs no rule
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = descriptor;
    const bool added = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    close(descriptor);
    return added;
}

} // namespace

bool restrictFiles()
{
    // The rights of the first version, which every kernel with Landlock knows; the filter of system calls takes the rest.
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1U;
    const int ruleset = int(syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (ruleset < 0)
        return false;
    bool restricted = true;
    for (const char *folder : ReadableFolders)
        restricted = allowReading(ruleset, folder) && restricted;
    restricted = restricted && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return restricted;
}

} // namespace nutgraf::readerhost
