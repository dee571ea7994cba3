package parties

import "lateral/pkg/apperr"

// PayeeAsk is what somebody asks for: the whole account and VAT number that are to stand.
// A VAT number that is left out is taken away. An account that is left out is taken away
// only if Remove says so: a request that lost its fields on the way must not stop the
// payments. A nil address stays as it is. An empty one is taken away.
type PayeeAsk struct {
	Payee
	Remove bool
}

// clean writes the ask in one way. Invalid if it tells nothing, or if something in it
// cannot be read.
func (a PayeeAsk) clean(of Ref) (PayeeAsk, error) {
	a = a.tidy()
	if of.Kind() == OfSchool {
		a.Address = nil // the register has it
	}
	if err := a.validate(); err != nil {
		return a, err
	}
	if a.isBare() && len(a.Address) == 0 && !a.Remove {
		return a, apperr.Invalid(apperr.Field{Path: "accountNumber", Message: enterAnAccountOrAVat})
	}
	if a.Remove && a.HasAccount() {
		return a, apperr.Invalid(apperr.Field{Path: "remove", Message: enterAnAccountOrTake})
	}
	return a, nil
}

// tidy writes the ask in one way, as far as it can be read.
func (a PayeeAsk) tidy() PayeeAsk {
	tells := a.Address != nil
	a.Payee = a.Payee.clean()
	if tells && a.Address == nil {
		a.Address = []string{}
	}
	return a
}

// isBare says that there is neither an account nor a VAT number.
func (p Payee) isBare() bool { return !p.HasAccount() && p.VATNumber == "" }

// isMeant refuses an ask that would take the present account away without saying so, or
// the VAT number where no account is told either.
func (a PayeeAsk) isMeant(now Payee) error {
	switch {
	case a.Remove:
		return nil
	case now.HasAccount() && !a.HasAccount():
		return apperr.Invalid(apperr.Field{Path: "accountNumber", Message: takesAccountAway})
	case now.VATNumber != "" && a.isBare():
		return apperr.Invalid(apperr.Field{Path: "vatNumber", Message: takesVATNumberAway})
	}
	return nil
}

// address is the address after the ask.
func (a PayeeAsk) address(now Payee) []string {
	if a.Address == nil {
		return now.Address
	}
	return a.Address
}
