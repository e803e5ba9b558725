# Completion of asskomm for fish. Made by: asskomm completion fish
function __asskomm_complete
    set -lx _ASSKOMM_COMPLETE fish
    set -lx _ASSKOMM_LINE (commandline -cp | string collect)
    set -l answer (asskomm 2>/dev/null)
    switch "$answer[1]"
        case '<files>'
            __fish_complete_path (commandline -ct)
        case '<folders>'
            __fish_complete_directories (commandline -ct) ''
        case '*'
            printf '%s\n' $answer
    end
end
complete --command asskomm --no-files --arguments '(__asskomm_complete)'
