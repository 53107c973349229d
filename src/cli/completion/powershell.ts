import { goesOn, valuedOptions, type CommandGrammar, type Grammar, type OptionGrammar, type Slot } from './grammar.ts';

/** Completion for PowerShell, from Windows PowerShell 5.1 on. Where it knows nothing, PowerShell completes paths by itself. */
export const powershellScript = (grammar: Grammar): string => {
  const { commands, globals } = grammar;
  const valued = valuedOptions(grammar);
  return `# Completion of async-course for PowerShell. In $PROFILE: async-course completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName 'async-course', 'async-course.cmd', 'async-course.ps1' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $program = $commandAst.CommandElements[0].Extent.Text
    $typed = @($commandAst.CommandElements |
        Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text })
    $valued = @(${valued.map(({ name }) => quoted(`--${name}`)).join(', ')})
    $command = ''
    $place = 0
    $previous = ''
    for ($index = 0; $index -lt $typed.Count; $index++) {
        $word = $typed[$index]
        $previous = $word
        if ($valued -contains $word) {
            $index++
            if ($index -lt $typed.Count) { $previous = '' }
        } elseif ($word.StartsWith('-')) {
        } elseif ($command -eq '') {
            $command = $word
        } else {
            $place++
        }
    }
    # Each with a tab and a line about it, where there is one.
    $found = @(
        if ($valued -contains $previous) {
            switch ($previous) {
${valued.map(({ name, value }) => `                ${quoted(`--${name}`)} { ${fill(value)} }`).join('\n')}
            }
        } elseif ($wordToComplete.StartsWith('-')) {
            switch ($command) {
${commands
  .filter(({ options }) => options.length > 0)
  .map(({ name, options }) => `                ${quoted(name)} { ${options.map(described).join('; ')} }`)
  .join('\n')}
            }
            ${globals.map(described).join('; ')}
        } elseif ($command -eq '') {
${commands.map(({ name, about }) => `            ${quotedPair(name, about)}`).join('\n')}
        } else {
            switch ($command) {
${commands
  .filter(({ slots }) => slots.length > 0)
  .map(commandCase)
  .join('\n')}
            }
        }
    )
    $found | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {
        $text, $about = $_ -split "\`t", 2
        if (-not $about) { $about = $text }
        [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $about)
    }
}
`;
};

const commandCase = (command: CommandGrammar): string => {
  const places = command.slots.map(
    (slot, index) => `if ($place ${goesOn(command, index) ? '-ge' : '-eq'} ${index}) { ${fill(slot)} }`,
  );
  return `                ${quoted(command.name)} { ${places.join('; ')} }`;
};

const described = ({ name, about }: OptionGrammar): string => quotedPair(`--${name}`, about);

const fill = (slot: Slot): string => {
  if (slot.kind === 'words') return slot.words.map(quoted).join('; ');
  if (slot.kind === 'id') return '& $program completion ids 2>$null';
  return slot.kind === 'shown' ? '& $program completion shown 2>$null' : '';
};

const quotedPair = (text: string, about: string): string => `(${quoted(text)} + "\`t" + ${quoted(about)})`;

/** PowerShell ends such a text at any of these signs, and takes two of them for one. */
const quoted = (text: string): string => `'${text.replaceAll(/['‘’‚‛]/g, (sign) => sign + sign)}'`;
