package exports

import (
	"slices"
	"strings"

	"lateral/pkg/ledger"
)

// missing are what the rows of an entry say without a code, by what a code is of.
func (b book) missing(f Format, what Content, e ledger.Entry) ([]string, error) {
	if d, is := b.documentOf(e); is && what.ofDocuments() && f.ofDocument(d) != nil {
		layout := f.ofDocument(d)
		parts, err := d.partsOf(e)
		var all []string
		for _, p := range parts {
			all = append(all, b.under(f, layout).without(layout, p.account, "tax:"+reasonOf(p.Treatment))...)
		}
		return all, err
	}
	var all []string
	for _, p := range e.Postings {
		all = append(all, b.under(f, f.Postings).without(f.Postings, p.Account, "tax:none")...)
	}
	return all, nil
}

// without is what of an account and of a VAT has a column in the layout, and no code.
func (w writer) without(l *Rows, of ledger.Account, tax string) []string {
	var all []string
	if l.says(Nominal) && w.find(string(of)) == "" {
		all = append(all, codeOf(of))
	}
	if l.says(TaxCode) && w.find(tax) == "" {
		all = append(all, tax)
	}
	return all
}

func (l Rows) says(f Field) bool {
	return slices.ContainsFunc(l.Columns, func(c Column) bool { return c.Field == f })
}

// codeOf is what a code of an account is usually of: the whole name of what was earned, spent or taxed and of a bank
// account, else its kind.
func codeOf(of ledger.Account) string {
	head, _, _ := strings.Cut(string(of), ":")
	switch head {
	case "income", "cost", "vat", "bank":
		return string(of)
	}
	return head
}
