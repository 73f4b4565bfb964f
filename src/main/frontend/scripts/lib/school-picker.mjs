// Suggests schools while one types (the combobox pattern of WAI-ARIA: focus stays in the box, arrows move through the list).
export function suggestSchools(picker, say, changed) {
  const box = picker.querySelector('[data-school-text]')
  const picked = picker.querySelector('[data-picked]')
  const most = Number(picker.dataset.most)
  const list = document.createElement('ul')
  let schools = []
  let current = -1
  let later
  let asked = 0

  list.id = box.id + '-list'
  list.className = 'school-picker__list'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', picker.dataset.label)
  box.after(list)
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
    box.setAttribute(name, value)
  }
  picker.querySelector('button[name=_find]').hidden = true
  picker.querySelector('[data-found]')?.addEventListener('change', changed)

  const chosen = () => [...picker.querySelectorAll('input[type=checkbox]:checked')].map(each => each.value)
  const close = () => {
    list.hidden = true
    current = -1
    box.setAttribute('aria-expanded', 'false')
    box.removeAttribute('aria-activedescendant')
  }
  const mark = index => {
    current = index
    list.querySelectorAll('li').forEach((item, i) => item.setAttribute('aria-selected', String(i === index)))
    if (index < 0) return box.removeAttribute('aria-activedescendant')
    box.setAttribute('aria-activedescendant', list.children[index].id)
    list.children[index].scrollIntoView({ block: 'nearest' })
  }
  const described = school => {
    const name = document.createElement('bdi')
    name.textContent = school.name
    const more = document.createElement('span')
    more.className = 'usa-hint'
    more.textContent = `${school.dbn} · ${school.borough} · ${school.kind}`
    return [name, ' ', more]
  }
  const open = () => {
    list.replaceChildren(...schools.map((school, i) => {
      const item = document.createElement('li')
      item.id = `${list.id}-${i}`
      item.setAttribute('role', 'option')
      item.append(...described(school))
      // Before the box loses the focus, which would close the list.
      item.addEventListener('mousedown', event => { event.preventDefault(); take(school) })
      return item
    }))
    list.hidden = schools.length === 0
    box.setAttribute('aria-expanded', String(!list.hidden))
    mark(-1)
    say(schools.length ? picker.dataset.results.replace('{0}', schools.length) : picker.dataset.none)
  }
  const take = school => {
    if (chosen().length >= most) return say(picker.dataset.full)
    const row = document.createElement('div')
    row.className = 'usa-checkbox'
    const check = document.createElement('input')
    Object.assign(check, { type: 'checkbox', className: 'usa-checkbox__input', id: `${picker.id}-${school.dbn}`, name: picker.dataset.name, value: school.dbn, checked: true })
    const label = document.createElement('label')
    label.className = 'usa-checkbox__label'
    label.htmlFor = check.id
    label.append(...described(school))
    row.append(check, label)
    document.getElementById(check.id)?.closest('.usa-checkbox').remove()
    picked.append(row)
    picked.querySelector('[data-picked-heading]').hidden = false
    box.value = ''
    close()
    say(picker.dataset.added.replace('{0}', school.name))
    box.focus()
    changed()
  }
  const search = async () => {
    const mine = ++asked
    const text = box.value.trim()
    if ([...text].length < 2) return close()
    try {
      const answer = await fetch(`${picker.dataset.search}?q=${encodeURIComponent([...text].slice(0, 100).join(''))}`, { headers: { Accept: 'application/json' } })
      if (!answer.ok || mine !== asked) return
      schools = (await answer.json()).filter(school => !chosen().includes(school.dbn))
      if (document.activeElement === box) open()
    } catch {
      // The typed text is understood by the server just the same.
      picker.querySelector('button[name=_find]').hidden = false
    }
  }

  box.addEventListener('input', () => { clearTimeout(later); later = setTimeout(search, 200) })
  box.addEventListener('blur', close)
  box.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) return search()
      const step = event.key === 'ArrowDown' ? 1 : -1
      mark((current + step + schools.length + (current < 0 && step < 0 ? 1 : 0)) % schools.length)
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault()
      take(schools[Math.max(current, 0)])
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    }
  })
}
