import { lexicon } from '../lexicon.ts';

export const energy = lexicon({
  id: 'energy',
  serves: /^(energy-metering|agriculture|property-management)$/,
  things:
    'meter reading|tariff|charging session|grid event|solar forecast|load profile|outage|field|irrigation zone|weather station|emission factor|sensor node|battery|crop plan|satellite pass|orbit|building|lease|work order|certificate|curtailment|inverter|setpoint|inspection|parcel of land',
  processes:
    'load forecasting|tariff calculation|demand response|meter gap filling|outage detection|irrigation scheduling|emission accounting|charging session billing|anomaly detection on meters|satellite image tiling|lease renewal|weather data import|battery dispatch|frequency control|crop yield estimation|inspection planning',
  settings:
    'peak tariff|charging power limit|irrigation threshold|forecast horizon|gap fill limit|meter poll interval|emission factor|reserve margin|setpoint|alarm threshold|lease notice period|grid frequency tolerance',
  actions:
    'forecast the load|fill gaps in meter readings|bill a charging session|detect outages|schedule irrigation|import weather data|compute emissions|dispatch the battery|throttle chargers|renew leases|validate meter serial numbers|convert kWh to CO2',
  areas: 'metering|forecast|charging|tariffs|assets|irrigation',
  vendors: 'scada|modbus|ocpp|influxdb|grafana|copernicus|opc ua',
  languages: 'py|java|go|cpp',
  people: 'a grid operator|a farmer|the sustainability lead|a facility manager|a meter technician',
});
