// Hides and shows questions as the answers change. What a condition means is known to the server alone; it is asked.
export function watchConditions(form) {
  const address = form.dataset.conditions
  if (!address) return () => {}
  const page = form.closest('form')
  let later
  let asked = 0

  const show = hidden => {
    for (const field of form.querySelectorAll('[data-conditional]')) {
      field.toggleAttribute('data-hidden', hidden.includes(field.dataset.conditional))
    }
  }
  const ask = async () => {
    const mine = ++asked
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(page)) {
      if (typeof value === 'string') body.append(name, value)
    }
    try {
      const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } })
      if (answer.ok && mine === asked) show(await answer.json())
    } catch {
      // Without an answer nothing is put away, and the server checks at the end.
      show([])
    }
  }
  const changed = () => { clearTimeout(later); later = setTimeout(ask, 250) }
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  return changed
}
