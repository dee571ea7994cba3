// Package csvfile reads the CSV of banks. A bank is known by the header of its columns; for an
// unknown header a person says what the columns hold.
//
// A file is read twice: first all rows together tell how dates and amounts are to be read,
// then they are.
package csvfile

import (
	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/source"
	"lateral/pkg/bankfile/statement"
)

// Read reads the statements of a file, mostly one, and names the layout by which it did.
func Read(s *source.Source, o Options) (statements []statement.Statement, layout string, err error) {
	sign, first := dialect(s.Head)
	if sign == 0 {
		return nil, "", &statement.Fault{Kind: statement.WrongFile, What: s.Head[:min(len(s.Head), 100)]}
	}
	t := &table{source: s, options: o, sign: sign}
	if err := t.recognise(first); err != nil {
		return nil, "", err
	}
	var missing string
	if t.columns, missing = t.mapping.places(t.header); missing != "" {
		return nil, "", statement.At(t.header.line, statement.NoColumn, missing)
	}
	if err := t.look(); err != nil {
		return nil, "", err
	}
	statements, err = t.statements(first)
	return statements, t.layout, err
}

// recognise finds the header, and by it what the columns hold.
func (t *table) recognise(first []row) error {
	for i, r := range first {
		h := headed(i, r.line, r.cells)
		if m, said := t.options.Mappings[h.digest()]; said {
			t.header, t.mapping, t.layout, t.person = h, m, h.digest(), true
			return nil
		}
		if l := known(h); l != nil {
			t.by(h, l)
			return nil
		}
	}
	h, found := guess(first)
	if !found {
		return &statement.Fault{Kind: statement.WrongFile, What: t.source.Head[:min(len(t.source.Head), 100)]}
	}
	if m, said := t.options.Mappings[h.digest()]; said {
		t.header, t.mapping, t.layout, t.person = h, m, h.digest(), true
		return nil
	}
	if r := first[0].cells; h.row < 0 && h.widths == 3 && dated(r[0]) && !figure(r[1]) && figure(r[2]) {
		t.by(h, &unheaded)
		return nil
	}
	return unknown(h, first)
}

// by takes a known layout.
func (t *table) by(h header, l *layout) {
	t.header, t.mapping, t.layout, t.layoutFoot = h, l.mapping, l.bank, l.foot
	if l.bank == "" {
		t.layout = h.digest()
	} else {
		t.mapping.Decimal = figures.Point
	}
}

// shown is how many rows of an unknown CSV are shown.
const shown = 5

// unknown asks what the columns hold.
func unknown(h header, first []row) error {
	u := &statement.UnknownColumns{Header: h.names, Digest: h.digest(), Line: h.line}
	for i := h.row + 1; i < len(first) && len(u.Sample) < shown; i++ {
		u.Sample = append(u.Sample, first[i].cells)
	}
	return u
}
