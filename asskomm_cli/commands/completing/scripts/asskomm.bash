# Completion of asskomm for bash. Made by: asskomm completion bash
_asskomm() {
    local IFS=$'\n' answer
    answer=$(_ASSKOMM_COMPLETE=bash _ASSKOMM_LINE="${COMP_LINE:0:COMP_POINT}" \
        _ASSKOMM_WORD="${COMP_WORDS[COMP_CWORD]}" _ASSKOMM_BREAKS="$COMP_WORDBREAKS" \
        "$1" 2>/dev/null)
    COMPREPLY=()
    case $answer in
    '<files>') compopt -o default 2>/dev/null ;;
    '<folders>') compopt -o dirnames 2>/dev/null ;;
    *)
        COMPREPLY=($answer)
        [[ ${#COMPREPLY[@]} -eq 1 && $answer == *= ]] && compopt -o nospace 2>/dev/null
        ;;
    esac
}
complete -F _asskomm asskomm
