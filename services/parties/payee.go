package parties

import (
	"regexp"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/text"
)

// Payee is how a party is paid, as its invoices or self-bills say: its address, whether it charges
// VAT, and the account for bank transfers. All of it may be missing; the account is there
// whole or not at all.
type Payee struct {
	Address       []string `json:"address,omitempty"`       // lines, without the name
	VATNumber     string   `json:"vatNumber,omitempty"`     // "GB123456782"; "" if not registered
	AccountName   string   `json:"accountName,omitempty"`   // of the bank account
	SortCode      string   `json:"sortCode,omitempty"`      // "00-00-00"
	AccountNumber string   `json:"accountNumber,omitempty"` // eight digits
}

// HasAccount says whether money can be transferred to the payee.
func (p Payee) HasAccount() bool { return p.AccountNumber != "" }

// Ends are the last digits of the account number, enough to recognise it.
func (p Payee) Ends() string { return p.AccountNumber[max(0, len(p.AccountNumber)-4):] }

// equals says whether both name the same address, VAT number and account.
func (p Payee) equals(q Payee) bool {
	return p.VATNumber == q.VATNumber && p.AccountName == q.AccountName && p.SortCode == q.SortCode &&
		p.AccountNumber == q.AccountNumber && slices.Equal(p.Address, q.Address)
}

var (
	sortCode      = regexp.MustCompile(`^(\d\d)(\d\d)(\d\d)$`)
	accountNumber = regexp.MustCompile(`^\d{8}$`)
)

// clean is the payee in one way of writing, as far as it can be read.
func (p Payee) clean() Payee {
	var address []string
	for _, line := range p.Address {
		if line = text.Tidy(line); line != "" {
			address = append(address, line)
		}
	}
	return Payee{
		Address: address, VATNumber: tidyVATNumber(p.VATNumber), AccountName: text.Tidy(p.AccountName),
		SortCode:      sortCode.ReplaceAllString(betweenDigits.Replace(p.SortCode), "$1-$2-$3"),
		AccountNumber: betweenDigits.Replace(p.AccountNumber),
	}
}

// validate names every bad field of a clean payee.
func (p Payee) validate() error {
	var c apperr.Check
	c.That(len(p.Address) <= 6, "address", enterAnAddressOfAtMostSix)
	for _, line := range p.Address {
		_, err := text.Line(line, 100)
		c.Add("address", err)
	}
	if p.VATNumber != "" {
		why := vatProblem(p.VATNumber)
		c.That(why == "", "vatNumber", why)
	}
	if p.AccountName == "" && p.SortCode == "" && p.AccountNumber == "" {
		return c.Err()
	}
	_, err := text.Line(p.AccountName, 70)
	c.Add("accountName", err)
	c.That(err != nil || p.AccountName != "", "accountName", enterTheNameOfTheAccount)
	c.That(sortCode.MatchString(betweenDigits.Replace(p.SortCode)), "sortCode",
		enterASortCode)
	c.That(accountNumber.MatchString(p.AccountNumber), "accountNumber", enterAnAccountNumber)
	return c.Err()
}
