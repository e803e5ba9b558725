# Completion of asskomm for PowerShell. Made by: asskomm completion powershell
Register-ArgumentCompleter -Native -CommandName asskomm -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    $text = $commandAst.Extent.Text
    $line = $text.PadRight($length).Substring(0, $length)
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $env:_ASSKOMM_COMPLETE = 'powershell'
        $env:_ASSKOMM_LINE = $line
        # Nothing at all lets PowerShell complete paths.
        asskomm 2>$null | Where-Object { $_ -and -not $_.StartsWith('<') } | ForEach-Object {
            $value, $about = $_ -split "`t", 2
            if (-not $about) { $about = $value }
            [System.Management.Automation.CompletionResult]::new(
                $value, $value.Trim("'"), 'ParameterValue', $about)
        }
    } finally {
        [Console]::OutputEncoding = $encoding
        Remove-Item Env:_ASSKOMM_COMPLETE, Env:_ASSKOMM_LINE -ErrorAction SilentlyContinue
    }
}
