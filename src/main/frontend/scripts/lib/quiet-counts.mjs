// Keeps the count of a one-line field silent until little is left.
import { characters } from './character-count.mjs'

const LITTLE = 0.2

export function quietCounts(root) {
  for (const block of root.querySelectorAll('.form-count--line')) {
    const field = block.querySelector('input')
    const limit = Number(block.dataset.characterCount)
    const show = () => block.toggleAttribute('data-quiet', limit - characters(field.value) > limit * LITTLE)
    field.addEventListener('input', show)
    show()
  }
}
