// Whole sequences first: of a lone ESC only the letter would be left to see.
/* oxlint-disable no-control-regex */
const SEQUENCES =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B[\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u009C\n]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/g;
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/* oxlint-enable no-control-regex */

/**
 * A text of the learner's program as it may be shown: without escape sequences and control letters, which could clear the
 * screen, move the cursor or fill the clipboard of whoever reads it. Line ends and tabs stay.
 */
export const plainText = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(SEQUENCES, '').replace(CONTROLS, '');
