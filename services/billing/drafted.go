package billing

import (
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// Drafted is what an event about a draft of an invoice says.
type Drafted struct {
	DraftID      string       `json:"draftId"`
	Seller       parties.Ref  `json:"seller"`
	BuyerURN     register.URN `json:"buyerUrn"`
	BuyerName    string       `json:"buyerName"`
	AgreementRef string       `json:"agreementRef"`
	Visits       int          `json:"visits"`
}

// Raised is what RaisingChosen says.
type Raised struct {
	AgreementID  string               `json:"agreementId"`
	AgreementRef string               `json:"agreementRef"`
	Seller       parties.Ref          `json:"seller"`
	BuyerURN     register.URN         `json:"buyerUrn"`
	HomeURN      register.URN         `json:"homeUrn,omitempty"` // "" in events of earlier programs
	Raising      partnerships.Raising `json:"raising"`
}
