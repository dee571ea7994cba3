package agreements

import (
	"fmt"

	"lateral/pkg/money"
)

const chooseWhenItIsInvoiced = "Choose when it is invoiced."

const inAdvanceIsAgreed = "Whether it is invoiced in advance was agreed by both schools, and stays."

// Why expenses, or a claim for them, are refused.
const (
	noExpensesOfFreeSupport  = "Support that nobody pays for has no expenses. Leave them out, or agree a price."
	expensesAreInPounds      = "Expenses are in pounds."
	noExpensesWereAgreed     = "No expenses were agreed, so none can be claimed."
	sayWhatTheExpensesAreFor = "Say what the expenses are for, such as the journey."
	noExpensesAreClaimed     = "No expenses are claimed for this visit."
	sayWhyNotTheExpenses     = "Say why not, so that the leader can claim anew."
)

func enterTheMostOfAVisit() string {
	return "Enter the most for each visit, up to " + highestExpenses().String() + "."
}

func enterARateOfAMile() string {
	return fmt.Sprintf("Enter 1 to %d pence a mile.", highestPerMile().Pence)
}

func claimAtMost(most money.Amount) string {
	return "Enter at most " + most.String() + ": that was agreed for each visit."
}

func enterMiles() string { return fmt.Sprintf("Enter 1 to %d miles.", mostMiles) }
