'use strict';
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  /** A button between light and dark, which begins with what the system prefers. */
  const offerDark = () => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark';
    const button = element('button', {type: 'button', className: 'theme', textContent: 'Dark colours'});
    const show = () => button.setAttribute('aria-pressed', isDark());
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      show();
    });
    system.addEventListener('change', show);
    show();
    document.querySelector('.bar').append(button);
  };

  const words = new Intl.Collator('en', {numeric: true});
  const compare = (a, b) =>
    typeof a === 'number' ? (a < b ? -1 : a > b ? 1 : 0) : words.compare(a, b);

  /** What a row is sorted by; undefined where there is nothing. */
  const keyOf = (row, column, numeric) => {
    const value = row.cells[column].dataset.value;
    if (value === '') {
      return undefined;
    }
    return numeric ? (Number.isNaN(Number(value)) ? undefined : Number(value)) : value;
  };

  /** Rows by a column. Those with nothing there come last, in whichever direction. */
  const ordered = (rows, column, numeric, direction) => {
    if (!direction) {
      return rows;
    }
    const keyed = rows.map((row) => ({row, key: keyOf(row, column, numeric)}));
    const sign = direction === 'ascending' ? 1 : -1;
    const full = keyed.filter(({key}) => key !== undefined);
    const empty = keyed.filter(({key}) => key === undefined);
    full.sort((a, b) => sign * compare(a.key, b.key));
    return [...full, ...empty].map(({row}) => row);
  };

  const nextDirection = {null: 'ascending', ascending: 'descending', descending: null};

  const makeSortable = (table) => {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const headers = [...table.tHead.rows[0].cells];
    headers.forEach((header, column) => {
      const button = element('button', {type: 'button', className: 'sort'}, ...header.childNodes);
      button.addEventListener('click', () => {
        const direction = nextDirection[header.getAttribute('aria-sort')];
        headers.forEach((other) => other.removeAttribute('aria-sort'));
        if (direction) {
          header.setAttribute('aria-sort', direction);
        }
        const numeric = !header.classList.contains('words');
        body.append(...ordered(rows, column, numeric, direction));
      });
      header.append(button);
    });
  };

  const textOf = (row) => [...row.cells].map((cell) => cell.textContent.trim()).join(' ').toLowerCase();

  /** A box whose words a row must have, all of them, to be shown. */
  const filterOf = (table) => {
    const rows = [...table.tBodies[0].rows].map((row) => ({row, text: textOf(row)}));
    const count = element('output');
    const box = element('input', {type: 'search', placeholder: 'Filter rows'});
    box.setAttribute('aria-label', `Filter rows. ${table.caption.textContent}`);
    const show = () => {
      const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const {row, text} of rows) {
        row.hidden = !wanted.every((word) => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      count.textContent = `${shown} of ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
    };
    box.addEventListener('input', show);
    show();
    return [box, count];
  };

  /** A number with all its digits, anything else as it is read. */
  const fieldOf = (cell) => {
    const text = cell.textContent.trim();
    const value = cell.dataset.value;
    const field = value === '' ? '' : value !== undefined && /^-?[\d.,]+$/.test(text) ? value : text;
    return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  };

  const csvOf = (table) =>
    [...table.rows]
      .filter((row) => !row.hidden)
      .map((row) => `${[...row.cells].map(fieldOf).join(',')}\r\n`)
      .join('');

  const downloadOf = (table, name) => {
    const button = element('button', {type: 'button', className: 'csv', textContent: 'Save as CSV'});
    button.setAttribute('aria-label', `Save as CSV. ${table.caption.textContent}`);
    button.addEventListener('click', () => {
      const url = URL.createObjectURL(new Blob([csvOf(table)], {type: 'text/csv;charset=utf-8'}));
      element('a', {href: url, download: `${name}.csv`}).click();
      setTimeout(() => URL.revokeObjectURL(url), 10000);
    });
    return button;
  };

  const equip = (table) => {
    const scroll = table.closest('.scroll');
    const tools = element(
      'div', {className: 'tools'}, ...filterOf(table), downloadOf(table, table.closest('figure').id));
    scroll.before(tools);
    makeSortable(table);
  };

  /** Makes the summary of the verdicts the choice of those to see; none chosen means all. */
  const offerVerdicts = (list) => {
    const rows = [...list.closest('.claims').querySelector('table').tBodies[0].rows];
    const count = element('output');
    const buttons = all('li', list).map((item) => {
      const button = element('button', {type: 'button', className: item.className}, ...item.childNodes);
      button.dataset.verdict = item.dataset.verdict;
      button.setAttribute('aria-pressed', false);
      button.addEventListener('click', () => {
        button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') !== 'true');
        show();
      });
      item.removeAttribute('class');
      item.append(button);
      return button;
    });
    const show = () => {
      const chosen = buttons
        .filter((button) => button.getAttribute('aria-pressed') === 'true')
        .map((button) => button.dataset.verdict);
      for (const row of rows) {
        row.hidden = chosen.length > 0 && !chosen.includes(row.dataset.verdict);
      }
      const shown = rows.filter((row) => !row.hidden).length;
      count.textContent = `${shown} of ${rows.length} ${rows.length === 1 ? 'claim' : 'claims'}`;
    };
    show();
    list.append(element('li', {}, count));
  };

  /** An enlarged figure goes back to its place by Escape, or by another click. */
  const offerWaysBack = () => {
    const shrink = (picture) => {
      location.hash = picture.closest('figure').id;
    };
    addEventListener('keydown', (event) => {
      const enlarged = document.querySelector('.picture:target');
      if (event.key === 'Escape' && enlarged) {
        shrink(enlarged);
      }
    });
    for (const link of all('.enlarge')) {
      link.addEventListener('click', (event) => {
        const picture = link.closest('.picture');
        if (picture.matches(':target')) {
          event.preventDefault();
          shrink(picture);
        }
      });
    }
  };

  /** What is folded is printed too. */
  const unfoldForPrint = () => {
    let folded = [];
    addEventListener('beforeprint', () => {
      folded = all('details:not([open])');
      folded.forEach((details) => { details.open = true; });
    });
    addEventListener('afterprint', () => folded.forEach((details) => { details.open = false; }));
  };

  /** Where the index has no column of its own it would push the page down. */
  const foldIndex = () => {
    if (!matchMedia('(min-width: 80rem)').matches) {
      all('.index details').forEach((details) => { details.open = false; });
    }
  };

  foldIndex();
  offerDark();
  all('table.numbers').forEach(equip);
  all('.verdicts').forEach(offerVerdicts);
  offerWaysBack();
  unfoldForPrint();
})();
