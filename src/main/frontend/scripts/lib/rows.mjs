// Adds and removes rows of a list in the page; the same buttons submit the form where this script doesn't run.
import { countCharacters } from './character-count.mjs'
import { quietCounts } from './quiet-counts.mjs'

const NEXT = 'next_'

function replaced(node, index) {
  for (const element of node.querySelectorAll('*')) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes(NEXT)) element.setAttribute(attribute.name, attribute.value.replaceAll(NEXT, index))
    }
  }
  return node
}

export function editRows(form, say, changed) {
  for (const list of form.querySelectorAll('[data-list]')) {
    const rows = list.querySelector('[data-rows]')
    const template = list.querySelector('template[data-row-template]')
    const add = list.querySelector('button[name=_add]')
    // Legends end in the row's number, which the blank one has as a placeholder.
    const legend = template.content.querySelector('[data-row-legend]').textContent
    let next = 1 + Math.max(-1, ...[...rows.querySelectorAll('button[name=_remove]')].map(button => Number(button.value.split('.').pop())))

    const number = () => {
      const all = [...rows.querySelectorAll('[data-row]')]
      all.forEach((row, i) => {
        const text = legend.replace(NEXT, i + 1)
        row.querySelector('[data-row-legend]').textContent = text
        const remove = row.querySelector('button[name=_remove]')
        remove.setAttribute('aria-label', template.content.querySelector('button[name=_remove]').getAttribute('aria-label').replace(NEXT, i + 1))
      })
      add.hidden = all.length >= Number(list.dataset.most)
      return all
    }

    list.addEventListener('click', event => {
      const button = event.target.closest('button')
      if (button === add) {
        event.preventDefault()
        rows.append(replaced(template.content.cloneNode(true), next++))
        const all = number()
        const row = all[all.length - 1]
        countCharacters(row)
        quietCounts(row)
        row.querySelector('input, textarea, select')?.focus()
        say(list.dataset.added.replace('{0}', legend.replace(NEXT, all.length)))
        changed()
      } else if (button?.name === '_remove') {
        event.preventDefault()
        const row = button.closest('[data-row]')
        const name = row.querySelector('[data-row-legend]').textContent
        const neighbour = row.nextElementSibling ?? row.previousElementSibling
        row.remove()
        number()
        ;(add.hidden ? neighbour?.querySelector('button[name=_remove]') : add)?.focus()
        say(list.dataset.removed.replace('{0}', name))
        changed()
      }
    })
  }
}
