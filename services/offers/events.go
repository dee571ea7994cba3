package offers

import (
	"lateral/pkg/events"
	"lateral/services/register"
)

// What happens to offers. The subject is the offer; the data of every event is Data.
const (
	OfferMade     events.Type = "offers.made"
	OfferAccepted events.Type = "offers.accepted"
	OfferDeclined events.Type = "offers.declined"
	OfferLapsed   events.Type = "offers.lapsed"
)

// Data names the offer of an event, and both schools: it is for consumers, not for people who
// may not know the school.
type Data struct {
	OfferID       string       `json:"offerId"`
	NeedID        string       `json:"needId"`
	NeedRef       string       `json:"needRef"`
	URN           register.URN `json:"urn"`
	PartnershipID string       `json:"partnershipId,omitempty"`
	ServiceID     string       `json:"serviceId"`
	LeaderID      string       `json:"leaderId"`
	AccountID     string       `json:"accountId"` // of the leader
	HomeURN       register.URN `json:"homeUrn"`
	Name          string       `json:"name,omitempty"` // of the person who did it
	Reason        string       `json:"reason,omitempty"`
	Why           Why          `json:"why,omitempty"`
	EnquiryID     string       `json:"enquiryId,omitempty"`
}

func (o Offer) data(by string) Data {
	return Data{
		OfferID: o.ID, NeedID: o.NeedID, NeedRef: o.NeedRef, URN: o.URN, PartnershipID: o.PartnershipID,
		ServiceID: o.ServiceID, LeaderID: o.LeaderID, AccountID: o.AccountID, HomeURN: o.HomeURN, Name: by,
		Reason: o.Reason, Why: o.Why, EnquiryID: o.EnquiryID,
	}
}
