package billing

import (
	"lateral/services/agreements"
	"lateral/services/parties"
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
	AgreementID  string             `json:"agreementId"`
	AgreementRef string             `json:"agreementRef"`
	Seller       parties.Ref        `json:"seller"`
	BuyerURN     register.URN       `json:"buyerUrn"`
	Raising      agreements.Raising `json:"raising"`
}
