package main

import (
	"reflect"

	"lateral/pkg/geo"
	"lateral/pkg/money"
)

// described says how the API describes, and checks, types of pkg, which know nothing of it.
func described() map[reflect.Type]reflect.Type {
	type Amount struct {
		Pence    int64  `json:"pence" doc:"Hundredths of the currency: 105000 is £1,050.00" example:"105000"`
		Currency string `json:"currency" enum:"GBP,EUR,USD" doc:"ISO 4217 code" example:"GBP"`
	}
	type Point struct {
		Lat float64 `json:"lat" doc:"Latitude in degrees north, WGS84" minimum:"-90" maximum:"90"`
		Lon float64 `json:"lon" doc:"Longitude in degrees east, WGS84" minimum:"-180" maximum:"180"`
	}
	return map[reflect.Type]reflect.Type{
		reflect.TypeFor[money.Amount](): reflect.TypeFor[Amount](),
		reflect.TypeFor[geo.Point]():    reflect.TypeFor[Point](),
	}
}
