package partnerships

import (
	"regexp"
	"slices"
	"strings"

	"lateral/pkg/text"
	"lateral/services/register"
)

// Payee is how a partnership is paid, as its invoices say: its address, whether it charges
// VAT, and the account for bank transfers. All of it may be missing; the account is there
// whole or not at all.
type Payee struct {
	Address       []string `json:"address,omitempty"`       // lines, without the name
	VATNumber     string   `json:"vatNumber,omitempty"`     // "GB123456789"; "" if not registered
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
	vatNumber     = regexp.MustCompile(`^GB(\d{9}|\d{12})$`)
	sortCode      = regexp.MustCompile(`^(\d\d)(\d\d)(\d\d)$`)
	accountNumber = regexp.MustCompile(`^\d{8}$`)
	betweenDigits = strings.NewReplacer(" ", "", "-", "", "\u2013", "")
)

// clean is the payee in one way of writing, as far as it can be read.
func (p Payee) clean() Payee {
	var address []string
	for _, line := range p.Address {
		if line = tidyLine(line); line != "" {
			address = append(address, line)
		}
	}
	return Payee{
		Address: address, VATNumber: tidyVATNumber(p.VATNumber), AccountName: tidyLine(p.AccountName),
		SortCode:      sortCode.ReplaceAllString(betweenDigits.Replace(p.SortCode), "$1-$2-$3"),
		AccountNumber: betweenDigits.Replace(p.AccountNumber),
	}
}

// tidyLine is the text in one way of writing. A text that is not one line stays as it is,
// and validate refuses it.
func tidyLine(typed string) string {
	if line, err := text.Line(typed, len(typed)); err == nil {
		return line
	}
	return typed
}

func tidyVATNumber(typed string) string {
	number := strings.ToUpper(strings.TrimSpace(betweenDigits.Replace(typed)))
	if number != "" && !strings.HasPrefix(number, "GB") {
		number = "GB" + number
	}
	return number
}

// Holder says whose payee something is: a partnership's or a school's. One of the fields is
// "".
type Holder struct {
	PartnershipID string       `json:"partnershipId"`
	URN           register.URN `json:"urn"`
}

// id is the id of the document that has the payee.
func (h Holder) id() string { return h.PartnershipID + string(h.URN) }
