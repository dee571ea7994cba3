package ledger

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
)

// Checked says what Check looked at, and lists everything wrong in sentences for the operator.
type Checked struct {
	Books, Entries int
	Wrong          []string
}

// Check proves on what r sees that every entry sums to nothing and was posted while its day was
// open, that the numbers of each book have no gap, that each posting has its movement and no
// movement stands alone, and that each month's sum is that of its postings.
func Check(ctx context.Context, r docdb.Reader) (Checked, error) {
	c := checking{books: map[string]Book{}, sums: map[string]money.Amount{}}
	err := EachBook(ctx, r, func(b Book) error {
		c.Books++
		c.books[b.ID] = b
		return nil
	})
	if err == nil {
		err = c.entries(ctx, r)
	}
	if err == nil {
		err = sums.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, c.sum)
	}
	for id, amount := range c.sums {
		if !amount.IsZero() {
			c.wrong("%s moved %s, and no sum is kept of it", id, amount)
		}
	}
	return c.Checked, err
}

type checking struct {
	Checked
	books    map[string]Book
	sums     map[string]money.Amount // of the postings, by the id of their month's sum
	postings int64
}

func (c *checking) wrong(format string, args ...any) {
	c.Wrong = append(c.Wrong, fmt.Sprintf(format, args...))
}

// entries looks at the entries of each book, a page at a time.
func (c *checking) entries(ctx context.Context, r docdb.Reader) error {
	for id, b := range c.books {
		last := int64(0)
		for cursor := ""; ; {
			page, next, err := entries.Find(ctx, r, docdb.Query{Index: "by_number", Equal: []any{id}, After: cursor,
				Limit: docdb.MaxLimit / mostMovements})
			if err != nil {
				return err
			}
			for _, e := range page {
				if last++; e.Number != last {
					c.wrong("book %s has %d after %d", id, e.Number, last-1)
					last = e.Number
				}
				if err := c.entry(b, e); err != nil {
					return err
				}
			}
			if err := c.movements(ctx, r, page); err != nil {
				return err
			}
			if cursor = next; next == "" {
				break
			}
		}
		if last != b.Entries {
			c.wrong("book %s says that it has %d entries, and has %d", id, b.Entries, last)
		}
	}
	return c.counted(ctx, r)
}

// mostMovements is by how many postings of an entry a page of entries is made smaller.
const mostMovements = 4

func (c *checking) entry(b Book, e Entry) error {
	c.Entries++
	switch out, err := sum(e.Postings); {
	case err != nil:
		return err
	case !out.IsZero():
		c.wrong("entry %s: %v: %s of %s is out by %s", e.ID, ErrUnbalanced, e.Kind, e.Subject, out)
	}
	if e.Number > b.Closed.Entries && e.On <= b.Closed.Through {
		c.wrong("entry %s counts on %s, and was posted after %s was closed up to %s", e.ID, e.On, b.ID, b.Closed.Through)
	}
	for _, p := range e.Postings {
		c.postings++
		if err := money.AddTo(c.sums, sumID(e.Book, p.Account, monthOf(e.On)), p.Amount); err != nil {
			return err
		}
	}
	return nil
}

// movements says which postings of entries have no movement like them.
func (c *checking) movements(ctx context.Context, r docdb.Reader, of []Entry) error {
	var ids []string
	for _, e := range of {
		for i := range e.Postings {
			ids = append(ids, movementOf(e, i).ID)
		}
	}
	kept, err := movements.GetMany(ctx, r, ids)
	if err != nil {
		return err
	}
	for _, e := range of {
		for i := range e.Postings {
			want := movementOf(e, i)
			got, there := kept[want.ID]
			if got.Meta = want.Meta; !there || got != want {
				c.wrong("entry %s: its posting to %s is not among the movements as it was posted", e.ID, want.Account)
			}
		}
	}
	return nil
}

// counted says whether there are movements without an entry, or entries without a book.
func (c *checking) counted(ctx context.Context, r docdb.Reader) error {
	moved, err := movements.Count(ctx, r, docdb.Query{})
	all, countErr := entries.Count(ctx, r, docdb.Query{})
	if moved > c.postings {
		c.wrong("%d movements belong to no entry", moved-c.postings)
	}
	if all != int64(c.Entries) {
		c.wrong("%d entries belong to no book", all-int64(c.Entries))
	}
	return errors.Join(err, countErr)
}

func (c *checking) sum(s sumOf) error {
	if posted := c.sums[s.ID]; posted.Pence != s.Amount.Pence {
		c.wrong("account %s of %s moved %s in %s, its postings come to %s", s.Account, s.Book, s.Amount, s.Month, posted)
	}
	delete(c.sums, s.ID)
	return nil
}
