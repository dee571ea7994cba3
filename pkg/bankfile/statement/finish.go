package statement

import (
	"errors"
	"regexp"

	"lateral/pkg/money"
)

// code of a currency.
var code = regexp.MustCompile(`^[A-Z]{3}$`)

// Finish folds white space in every text, and refuses a statement that no format should have let
// through: without a currency, with a line in another one, with a line without a day, or with
// sums beyond what an amount holds.
func (s *Statement) Finish() error {
	if !code.MatchString(s.Currency) {
		return &Fault{Kind: NoCurrency, What: s.Currency}
	}
	for i := range s.Lines {
		l := &s.Lines[i]
		for _, text := range [...]*string{&l.Text, &l.Name, &l.Reference, &l.BankID, &l.Kind} {
			*text = Fold(*text)
		}
		if l.Amount.Currency != s.Currency {
			return &Fault{Kind: Currencies, What: l.Amount.Currency}
		}
		if !l.Booked.Valid() || !l.Date.Valid() {
			return &Fault{Kind: BadDay, What: string(l.Booked)}
		}
	}
	_, err := s.total()
	if err == nil && s.Opening != nil && s.Closing != nil && s.Opening.Amount.Currency == s.Closing.Amount.Currency {
		_, err = s.Closing.Amount.Sub(s.Opening.Amount)
	}
	if errors.Is(err, money.ErrOverflow) {
		return &Fault{Kind: TooLarge, What: s.Account.Number}
	}
	return nil
}
