package parties_test

import (
	"errors"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/services/parties"
)

// The check digits of a VAT number are those of HMRC: by 97, or by 97 with 55 added.
func TestAVATNumberIsCheckedByItsDigits(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	for typed, refused := range map[string]string{
		"GB 123 4567 82":     "",
		"123456782":          "",
		"GB 123 4567 27":     "", // since 2009
		"GB 999 9999 73":     "",
		"GB 980 7806 84":     "",
		"GB 123 4567 82 001": "", // a branch
		"GB 123 4567 89":     "do not fit",
		"GB 123 4567 83":     "do not fit",
		"GB 213 4567 82":     "do not fit", // two digits swapped
		"GB 123 4567 89 001": "do not fit",
		"GB 000 0000 00":     "do not fit",
		"GB 123 4567 8":      "like GB",
		"GB 123 4567 82 01":  "like GB",
		"FR 123 4567 82":     "like GB",
		"GB 12O 4567 82":     "like GB",
		"GB GD 001":          "government department",
		"ha 500":             "health authority",
	} {
		err := p.SetPayee(p.Ctx, p.of, parties.Payee{VATNumber: typed})
		var problem *apperr.Error
		if refused == "" && err == nil {
			continue
		}
		if !errors.As(err, &problem) || len(problem.Fields) != 1 || refused == "" ||
			!strings.Contains(problem.Fields[0].Message, refused) {
			t.Errorf("%s: %v", typed, err)
		}
	}
}
