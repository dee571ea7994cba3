package billinghttp

import "lateral/services/billing"

// SharedAgreement is one of the agreements that a document is for.
type SharedAgreement struct {
	AgreementID   string `json:"agreementId"`
	AgreementRef  string `json:"agreementRef"`
	EnquiryID     string `json:"enquiryId" doc:"The thread that it comes from"`
	LeaderName    string `json:"leaderName"`
	PurchaseOrder string `json:"purchaseOrder,omitempty"`

	MayReadThread bool `json:"mayReadThread,omitempty" doc:"You can read its thread; not in lists"`
}

func agreementsOf(all []billing.Deal) []SharedAgreement {
	out := make([]SharedAgreement, len(all))
	for n, d := range all {
		out[n] = SharedAgreement{
			AgreementID: d.AgreementID, AgreementRef: d.AgreementRef, EnquiryID: d.EnquiryID, LeaderName: d.LeaderName,
			PurchaseOrder: d.PurchaseOrder,
		}
	}
	return out
}

// MadeSelfBill names a self-bill that was made with an invoice.
type MadeSelfBill struct {
	ID       string `json:"id"`
	Number   string `json:"number"`
	HomeName string `json:"homeName" doc:"The school that it is for"`
}

func madeSelfBills(all []billing.SelfBill) []MadeSelfBill {
	out := make([]MadeSelfBill, len(all))
	for n, b := range all {
		out[n] = MadeSelfBill{ID: b.ID, Number: b.Number, HomeName: b.HomeName}
	}
	return out
}
