package billing

import "lateral/services/register"

// maxAgreements is the most agreements that share an invoice.
const maxAgreements = 20

// Deal is one agreement of a document that several agreements share. Names are as on the day.
type Deal struct {
	AgreementID   string       `json:"agreementId"`
	AgreementRef  string       `json:"agreementRef"`
	EnquiryID     string       `json:"enquiryId"` // its thread
	LeaderName    string       `json:"leaderName"`
	HomeURN       register.URN `json:"homeUrn"` // of the leader
	PurchaseOrder string       `json:"purchaseOrder,omitempty"`
}

func idsOf(of []Deal) []string {
	var ids []string
	for _, d := range of {
		ids = append(ids, d.AgreementID)
	}
	return ids
}
