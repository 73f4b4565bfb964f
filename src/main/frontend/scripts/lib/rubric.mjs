// A rubric while it is filled in: the total and the profile as the server would count them, and a digit scores the criterion that has the focus.

export function scoreLive(rubric) {
  const total = rubric.querySelector('[data-rubric-total]')
  const criteria = Array.from(rubric.querySelectorAll('[data-criterion]'), fieldset => ({
    fieldset,
    weight: Number(fieldset.dataset.weight),
    radios: Array.from(fieldset.querySelectorAll('input[type=radio]')),
    line: rubric.querySelector(`[data-profile="${fieldset.dataset.criterion}"]`),
  }))

  const scoreOf = criterion => criterion.radios.find(radio => radio.checked)?.value

  const show = () => {
    let quarters = 0
    let scored = 0
    for (const criterion of criteria) {
      const score = scoreOf(criterion)
      if (score !== undefined) {
        scored++
        quarters += criterion.weight * Number(score)
      }
      criterion.line.querySelector('meter').value = Number(score ?? 0)
      criterion.line.querySelector('[data-profile-score]').textContent = score ?? '–'
    }
    const text = [(quarters * 25 / 100).toFixed(2), scored, criteria.length]
      .reduce((words, value, place) => words.replace(`{${place}}`, value), total.dataset.text)
    if (total.textContent !== text) total.textContent = text
  }

  rubric.addEventListener('change', show)
  rubric.addEventListener('keydown', event => {
    if (!/^[0-4]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('textarea')) return
    const at = criteria.findIndex(criterion => criterion.fieldset.contains(event.target))
    const radio = criteria[at]?.radios.find(each => each.value === event.key)
    if (!radio) return
    event.preventDefault()
    radio.checked = true
    radio.dispatchEvent(new Event('input', { bubbles: true }))
    radio.dispatchEvent(new Event('change', { bubbles: true }))
    // At the ends the comment is due; else the next criterion is.
    const comment = criteria[at].fieldset.querySelector('textarea')
    if (/[014]/.test(event.key) && comment.value.trim() === '') comment.focus()
    else (criteria[at + 1]?.radios.find(each => each.checked) ?? criteria[at + 1]?.radios[0] ?? radio).focus()
  })
  show()
}
