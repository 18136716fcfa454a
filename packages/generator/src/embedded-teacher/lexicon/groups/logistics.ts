import { lexicon } from '../lexicon.ts';

export const logistics = lexicon({
  id: 'logistics',
  serves: /^(logistics|travel-booking|geospatial)$/,
  things:
    'shipment|route|driver|parcel|tracking event|warehouse slot|delivery window|booking|seat|itinerary|container|customs form|vehicle|geofence|pallet|flight|room rate|check-in|fuel card|depot|trip|toll|waypoint|stop|manifest',
  processes:
    'route optimization|ETA prediction|geofencing|seat allocation|overbooking handling|address normalization|customs declaration|load planning|driver assignment|tracking event deduplication|rate shopping|capacity planning|booking cancellation|distance calculation|proof of delivery capture|delay notification',
  settings:
    'max stops per route|delivery window|overbooking ratio|geofence radius|ETA refresh interval|free cancellation period|max driving hours|weight limit|surcharge percentage|tracking poll interval|no-show fee|search radius',
  actions:
    'optimize the route|estimate the arrival time|assign a driver|normalize addresses|allocate seats|print the customs form|notify about delays|compute the distance between stops|check vehicle capacity|cancel a booking|geocode an address|import tracking events',
  areas: 'routing|fleet|bookings|tracking|warehouse|rates',
  vendors: 'google maps|osrm|dhl|fedex|amadeus|sabre|here',
  languages: 'py|java|go|ts|kt',
  people: 'a dispatcher|a driver|the depot manager|a travel agency|the operations desk',
});
