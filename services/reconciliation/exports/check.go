package exports

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
)

// Checked says what Check looked at, and lists everything wrong in sentences for the operator.
type Checked struct {
	Exports int
	Wrong   []string
}

// What says what was looked at.
func (c Checked) What() string { return whatWasChecked(c.Exports) }

// Check proves on one snapshot that the entries of each export come to what it says, that its file is
// the one that was made, and that nothing is twice in exports unless it was asked for again.
func (s *Service) Check(ctx context.Context) (Checked, error) {
	var c checking
	err := s.db.View(ctx, func(r docdb.Reader) error {
		c = checking{seen: map[string]string{}}
		q := docdb.Query{Index: "by_book", Limit: docdb.MaxLimit}
		return exported.Each(ctx, r, q, func(e Export) error { return c.export(ctx, r, e) })
	})
	return c.Checked, err
}

type checking struct {
	Checked
	seen map[string]string // the export that has an entry of a content
}

func (c *checking) wrong(format string, args ...any) {
	c.Wrong = append(c.Wrong, count+fmt.Sprintf(format, args...))
}

func (c *checking) export(ctx context.Context, r docdb.Reader, e Export) error {
	c.Exports++
	data, err := e.file(ctx, r)
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(data); len(data) != e.Size || hex.EncodeToString(sum[:]) != e.Digest {
		c.wrong("the file of export %s is not the one that was made", e.ID)
	}
	debits := map[int64]money.Amount{}
	entries, err := entriesOf(ctx, r, e.Book, Span{e.From, e.To})
	if err != nil {
		return err
	}
	for _, each := range entries {
		if debits[each.Number], err = debitsOf(each); err != nil {
			return err
		}
	}
	kept, err := marks.All(ctx, r, docdb.Query{Index: "by_export", Equal: []any{e.ID}})
	if err != nil {
		return err
	}
	of := map[Content]mark{}
	for _, m := range kept {
		of[m.What] = m
	}
	for _, p := range e.Parts {
		if err := c.part(e, p, of[p.What], debits); err != nil {
			return err
		}
	}
	return nil
}

// part compares what a part says with its entries.
func (c *checking) part(e Export, p Part, m mark, debits map[int64]money.Amount) error {
	sum := money.Pence(0)
	for _, n := range m.Numbers {
		debit, there := debits[n]
		if !there {
			c.wrong("export %s has entry %d, which is not of its days", e.ID, n)
		}
		var err error
		if sum, err = sum.Add(debit); err != nil {
			return err
		}
		key := fmt.Sprint(e.Book, " ", p.What, " ", n)
		if other := c.seen[key]; other != "" && !e.Again {
			c.wrong("entry %d of %s is in exports %s and %s", n, e.Book, other, e.ID)
		}
		c.seen[key] = e.ID
	}
	if len(m.Numbers) != p.Entries || sum != p.Debits {
		c.wrong("export %s says %d entries of %s for %s, and has %d of %s", e.ID, p.Entries, p.Debits, p.What,
			len(m.Numbers), sum)
	}
	return nil
}

func debitsOf(e ledger.Entry) (money.Amount, error) {
	p := Part{Debits: money.Pence(0)}
	err := p.add(e)
	return p.Debits, err
}
