package reconciliation

import (
	"bytes"
	"errors"
	"maps"

	"lateral/pkg/apperr"
	"lateral/pkg/bankfile"
	"lateral/pkg/money"
)

// Upload is a file of a statement, with a person's answers to what was asked about it.
type Upload struct {
	Name    string
	File    []byte
	Order   bankfile.Order
	Decimal bankfile.Sign
	Columns *bankfile.Mapping // of a CSV that no bank is known by
	Digest  string            // of the header of the columns
}

// read is what a file says about an account. A question comes back as such; a file that cannot be
// taken is Invalid.
func (u Upload) read(a BankAccount) (bankfile.File, bankfile.Statement, error) {
	var none bankfile.Statement
	if len(u.File) == 0 {
		return bankfile.File{}, none, refused(chooseAFile)
	}
	f, err := bankfile.Read(bytes.NewReader(u.File), bankfile.Options{
		Mappings: u.mappings(a), Order: u.Order, Decimal: u.Decimal,
	})
	var fault *bankfile.Fault
	if errors.As(err, &fault) {
		return f, none, refused(sentence(fault.Error()))
	}
	if err != nil {
		return f, none, err
	}
	s, err := a.among(f.Statements)
	return f, s, err
}

// mappings are what is known of the columns of files, with what the person says of this one.
func (u Upload) mappings(a BankAccount) map[string]bankfile.Mapping {
	all := maps.Clone(a.Mappings)
	if u.Columns != nil && u.Digest != "" {
		if all == nil {
			all = map[string]bankfile.Mapping{}
		}
		all[u.Digest] = *u.Columns
	}
	return all
}

func refused(why string) error { return apperr.Invalid(apperr.Field{Path: "file", Message: why}) }

// among is the account's own of the statements of a file: several of it become one.
func (a BankAccount) among(all []bankfile.Statement) (bankfile.Statement, error) {
	var own []bankfile.Statement
	label := ""
	for _, s := range all {
		if a.isOf(s.Account) {
			own = append(own, s)
			continue
		}
		label = s.Account.Label()
	}
	if len(own) == 0 {
		return bankfile.Statement{}, refused(isOfAnother(label, a))
	}
	s := own[0]
	for _, next := range own[1:] {
		s.To, s.Closing = next.To, next.Closing
		s.Lines = append(s.Lines, next.Lines...)
		s.Pending += next.Pending
	}
	switch {
	case s.Currency != money.GBP:
		return s, refused(otherCurrency)
	case len(s.Lines) == 0:
		return s, refused(noLinesInIt)
	}
	if s.From == "" {
		s.From = s.Lines[0].Booked
	}
	if s.To == "" {
		s.To = s.Lines[len(s.Lines)-1].Booked
	}
	return s, nil
}

// isOf says whether a file's account is this one, as far as the file says.
func (a BankAccount) isOf(said bankfile.Account) bool {
	if said.Number == "" && said.IBAN == "" {
		return true
	}
	return said.Number == a.Number && (said.SortCode == "" || said.SortCode == a.SortCode)
}
