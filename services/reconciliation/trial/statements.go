package trial

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/set"
)

// said is a bank account as the files of the folder name it, with what of each file is its.
type said struct {
	sortCode string
	number   string
	parts    []part
}

// part is what a file has of an account.
type part struct {
	file set.File
	of   bankfile.Statement
}

// noNumber is the number of the account of files that name none.
const noNumber = "99999999"

// accountsIn are the accounts of the folder's files, in the order in which they come.
func accountsIn(files []set.File) []*said {
	var all []*said
	for _, f := range files {
		for _, st := range f.Read.Statements {
			number := cmp.Or(st.Account.Number, noNumber)
			at := slices.IndexFunc(all, func(a *said) bool { return a.number == number })
			if at < 0 {
				at, all = len(all), append(all, &said{number: number})
			}
			a := all[at]
			a.sortCode = cmp.Or(a.sortCode, st.Account.SortCode)
			if len(a.parts) == 0 || a.parts[len(a.parts)-1].file.Name != f.Name {
				a.parts = append(a.parts, part{f, st})
			}
		}
	}
	for _, a := range all {
		slices.SortStableFunc(a.parts, func(x, y part) int { return cmp.Compare(x.from(), y.from()) })
	}
	return all
}

// from is the first day of which the file says something.
func (p part) from() date.Day {
	first := p.of.From
	if len(p.of.Lines) > 0 && (first == "" || p.of.Lines[0].Booked < first) {
		first = p.of.Lines[0].Booked
	}
	return first
}

// importAll opens the accounts of the seller and imports every file; it returns the accounts.
func (s *store) importAll(ctx context.Context, seller parties.Ref, files []set.File) ([]string, error) {
	var ids []string
	for _, a := range accountsIn(files) {
		if a.parts[0].from() == "" {
			continue // no line at all
		}
		opening := money.Pence(0)
		if o := a.parts[0].of.Opening; o != nil {
			opening = o.Amount
		}
		account, err := s.desk.OpenAccount(ctx, s.one, reconciliation.AccountInput{
			Book: seller, Name: a.number, SortCode: cmp.Or(a.sortCode, "000000"), Number: a.number,
			From: a.parts[0].from(), Opening: opening, IdempotencyKey: s.key(),
		})
		if err != nil {
			return ids, &set.Fault{File: a.parts[0].file.Name, Why: err.Error()}
		}
		ids = append(ids, account.ID)
		for _, p := range a.parts {
			_, err := s.desk.Import(ctx, s.one, reconciliation.ImportInput{
				Account: account.ID, IdempotencyKey: s.key(), Accept: true,
				Upload: reconciliation.Upload{
					Name: p.file.Name, File: p.file.Data, Order: p.file.Options.Order, Decimal: p.file.Options.Decimal,
				},
			})
			if err != nil {
				return ids, &set.Fault{File: p.file.Name, Why: err.Error()}
			}
		}
	}
	return ids, nil
}
