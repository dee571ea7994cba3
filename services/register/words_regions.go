package register

import "lateral/pkg/geo"

// MiddleOf is about the middle of a region, where its open schools are on average; nil for a
// region that the register does not know. It stands for the place of a school that somebody
// may not know: it is the same for every school of the region.
func MiddleOf(region string) *geo.Point {
	at, known := middles()[region]
	if !known {
		return nil
	}
	return &at
}

// middles are by the register's names of regions, to a hundredth of a degree (1 km).
func middles() map[string]geo.Point {
	return map[string]geo.Point{
		"East Midlands":            {Lat: 52.86, Lon: -1.04},
		"East of England":          {Lat: 52.07, Lon: 0.35},
		"London":                   {Lat: 51.51, Lon: -0.12},
		"North East":               {Lat: 54.87, Lon: -1.54},
		"North West":               {Lat: 53.65, Lon: -2.56},
		"South East":               {Lat: 51.28, Lon: -0.47},
		"South West":               {Lat: 51.07, Lon: -2.96},
		"West Midlands":            {Lat: 52.53, Lon: -2.01},
		"Yorkshire and the Humber": {Lat: 53.75, Lon: -1.30},
	}
}
