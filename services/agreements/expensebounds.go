package agreements

import "lateral/pkg/money"

// mostMiles limits the miles of a claim.
const mostMiles = 2000

func highestExpenses() money.Amount { return money.Pounds(500) } // of a visit
func highestPerMile() money.Amount  { return money.Pounds(1) }
