// What a key event wrote, if anything: control signs are text to Qt, too.

export function isPrinted(text) {
    return text.length === 1 && text >= " "
}

export function isDigit(text) {
    return /^[0-9]$/.test(text)
}

// A letter of any script, or a digit.
export function isLetter(text) {
    return isDigit(text) || (text.length === 1 && text.toLowerCase() !== text.toUpperCase())
}
