package partnerships

import (
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/text"
)

func (b Brokerage) validate() error {
	var c apperr.Check
	c.That(slices.Contains([]BrokerageMode{NoBrokerage, Deducted, Added}, b.Mode), "mode",
		chooseNoneDeductedOrAdded)
	c.That(b.Share >= 0 && b.Share <= 5000, "share", enterAShareFromTo)
	c.That(b.PerDay >= 0 && b.PerDay <= 50_000, "perDay", enterToADay)
	c.That(b.Share == 0 || b.PerDay == 0, "share", enterAShareOrASum)
	c.That(b.Mode != NoBrokerage || b.Share == 0 && b.PerDay == 0, "mode",
		leaveShareAndSum)
	return c.Err()
}

// validate names every bad field of a clean payee.
func (p Payee) validate() error {
	var c apperr.Check
	c.That(len(p.Address) <= 6, "address", enterAnAddressOfAtMostSix)
	for _, line := range p.Address {
		_, err := text.Line(line, 100)
		c.Add("address", err)
	}
	c.That(p.VATNumber == "" || vatNumber.MatchString(p.VATNumber), "vatNumber", badVATNumber)
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
