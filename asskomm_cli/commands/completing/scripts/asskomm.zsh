#compdef asskomm
# Completion of asskomm for zsh. Made by: asskomm completion zsh
_asskomm() {
    local line value about answer
    local -a values shown end
    line="${(j: :)words[1,CURRENT-1]} ${QIPREFIX}${PREFIX}"
    answer="$(_ASSKOMM_COMPLETE=zsh _ASSKOMM_LINE="$line" ${words[1]} 2>/dev/null)"
    case $answer in
    '') return 1 ;;
    '<files>') _files; return ;;
    '<folders>') _files -/; return ;;
    esac
    while IFS=$'\t' read -r value about; do
        values+=("$value")
        shown+=("$value${about:+  -- $about}")
    done <<< "$answer"
    [[ ${#values} -eq 1 && ${values[1]} == *= ]] && end=(-S '')
    # What comes is chosen already, also where it is spelt otherwise (Löß: loessnitz).
    compadd -U -l -d shown "${end[@]}" -a values
}
if [[ $funcstack[1] == _asskomm ]]; then
    _asskomm "$@"
else
    compdef _asskomm asskomm
fi
