package exports

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// built is what an export has, before it is a file.
type built struct {
	parts   []Part
	numbers [][]int64 // of the entries, by part
	rows    []group
}

// group are the rows of one layout.
type group struct {
	name   string // of its files
	layout *Rows
	rows   []row
}

// book is what is read of a seller's book for an export.
type book struct {
	entries []ledger.Entry
	writer
}

// readBook reads the entries of days, with all that their rows say.
func readBook(ctx context.Context, r docdb.Reader, of parties.Ref, days Span) (book, error) {
	var b book
	var err error
	if b.entries, err = entriesOf(ctx, r, of, days); err != nil {
		return b, err
	}
	if b.papers, err = papersOf(ctx, r, b.entries); err != nil {
		return b, err
	}
	if b.names, err = namesOf(ctx, r, b.papers, b.entries); err != nil {
		return b, err
	}
	b.banks, err = bankNames(ctx, r, of)
	return b, err
}

// of are the entries of a content.
func (b book) of(what Content) []ledger.Entry {
	if what == Journal {
		return b.entries
	}
	var all []ledger.Entry
	for _, e := range b.entries {
		if b.contentOf(e) == what {
			all = append(all, e)
		}
	}
	return all
}

// build makes the rows of entries of a content.
func (b book) build(into *built, f Format, what Content, entries []ledger.Entry) error {
	p := Part{What: what, Entries: len(entries), Debits: money.Pence(0), Net: money.Pence(0), VAT: money.Pence(0),
		Gross: money.Pence(0)}
	var numbers []int64
	for _, e := range entries {
		numbers = append(numbers, e.Number)
		if err := p.add(e); err != nil {
			return err
		}
		if err := b.write(into, &p, f, e); err != nil {
			return err
		}
	}
	into.parts, into.numbers = append(into.parts, p), append(into.numbers, numbers)
	return nil
}

// add adds the debits of an entry.
func (p *Part) add(e ledger.Entry) error {
	for _, posting := range e.Postings {
		if posting.Amount.IsNegative() {
			continue
		}
		var err error
		if p.Debits, err = p.Debits.Add(posting.Amount); err != nil {
			return err
		}
	}
	return nil
}

// write makes the rows of an entry: as a document where it is one and the format has a layout for it,
// else as postings.
func (b book) write(into *built, p *Part, f Format, e ledger.Entry) error {
	d, is := b.documentOf(e)
	if is && p.What.ofDocuments() {
		if err := p.count(d, e); err != nil {
			return err
		}
		if layout := f.ofDocument(d); layout != nil {
			rows, err := b.under(f, layout).documentRows(e, d)
			into.add(nameOf(p.What, d), layout, rows)
			return err
		}
	}
	into.add(string(p.What), f.Postings, b.under(f, f.Postings).postingRows(e))
	return nil
}

// ofDocument is the layout of a document; nil where it is written as postings.
func (f Format) ofDocument(d document) *Rows {
	if d.purchase() {
		return f.Purchases
	}
	return f.Sales
}

// count adds what a document comes to.
func (p *Part) count(d document, e ledger.Entry) error {
	parts, err := d.partsOf(e)
	if err != nil {
		return err
	}
	for _, each := range parts {
		if p.Net, err = p.Net.Add(each.net); err != nil {
			return err
		}
		if p.VAT, err = p.VAT.Add(each.vat); err != nil {
			return err
		}
	}
	p.Gross, err = p.Net.Add(p.VAT)
	return err
}

// under is the writer with the codes of a layout: after those of the seller, unless the layout is its own.
func (b book) under(f Format, l *Rows) writer {
	w := b.writer
	table := tableOf(l.Codes)
	if f.own {
		w.coder = coder{table, b.coder[0]}
	} else {
		w.coder = coder{b.coder[0], table}
	}
	return w
}

// nameOf is the name of the files of documents: credit notes of invoices and of self-bills stand apart.
func nameOf(what Content, d document) string {
	if what == Credits && d.purchase() {
		return string(what) + "-purchases"
	}
	return string(what)
}

// add puts rows to their group.
func (b *built) add(name string, layout *Rows, rows []row) {
	at := slices.IndexFunc(b.rows, func(g group) bool { return strings.EqualFold(g.name, name) })
	if at < 0 {
		at = len(b.rows)
		b.rows = append(b.rows, group{name: name, layout: layout})
	}
	b.rows[at].rows = append(b.rows[at].rows, rows...)
}
