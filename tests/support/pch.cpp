// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exists to carry the precompiled header that the test programs reuse.
int main()
{
    return 0;
}
