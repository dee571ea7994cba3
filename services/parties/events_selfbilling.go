package parties

// SelfBillingData is the data of events about an agreement.
type SelfBillingData struct {
	ID       string `json:"id"`
	Customer Ref    `json:"customer"`
	Supplier Ref    `json:"supplier"`
	AskedFor Ref    `json:"askedFor"`
	EndedFor Ref    `json:"endedFor,omitempty"`
}

func (a *SelfBillingAgreement) data() SelfBillingData {
	return SelfBillingData{a.ID, a.Customer, a.Supplier, a.AskedFor, a.EndedFor}
}
