package notices

import (
	"maps"

	"lateral/pkg/events"
)

// rules has every type of event that people are told about.
func rules() map[events.Type]rule {
	all := map[events.Type]rule{}
	for _, part := range []map[events.Type]rule{peopleRules(), factorRules(), addressRules(), privacyRules(),
		absenceRules(), partnershipRules(), payeeRules(), selfBillingRules(), leaderRules(), needRules(),
		findingRules(), supportRules(), offerRules(), billingRules(), closingRules(), reconciliationRules(),
		accountRules()} {
		maps.Copy(all, part)
	}
	return all
}

// Types are the events that Tell consumes.
func Types() []events.Type {
	var types []events.Type
	for what := range rules() {
		types = append(types, what)
	}
	return types
}
