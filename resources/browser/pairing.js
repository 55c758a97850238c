// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

// The pairing code of Nutgraf's settings: 30 signs of five bits each, for a token of 128 bits, a port of 16 and a check of 6.

const codeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The token in hexadecimal digits and the port of a code, or null when it is not one. */
function readPairingCode(code) {
    const signs = [...code.toUpperCase().replace(/[\s-]/g, "")].map((sign) => codeLetters.indexOf(sign));
    if (signs.length !== 30 || signs.includes(-1)) {
        return null;
    }
    const bits = signs.map((sign) => sign.toString(2).padStart(5, "0")).join("");
    const bytes = Array.from({ length: 18 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2));
    const check = bytes.reduce((sum, byte, at) => sum + (at + 1) * byte, 0) % 61;
    const port = bytes[16] * 256 + bytes[17];
    if (check !== parseInt(bits.slice(144), 2) || port === 0) {
        return null;
    }
    const token = bytes.slice(0, 16).map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return { token, port };
}
