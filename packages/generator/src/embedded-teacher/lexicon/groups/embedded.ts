import { lexicon } from '../lexicon.ts';

export const embedded = lexicon({
  id: 'embedded',
  serves: /^(embedded-firmware|robotics|network-protocols)$/,
  things:
    'sensor reading|interrupt handler|watchdog|bootloader|CAN frame|MQTT topic|register|battery level|firmware image|GPIO pin|telemetry packet|ring buffer|calibration table|motor controller|device shadow|heartbeat|UART port|power state|lookup table|pairing code|alarm|actuator|PLC tag|ADC channel|flash page',
  processes:
    'over the air updates|sensor calibration|debouncing|power management|watchdog reset|CAN message decoding|telemetry buffering|motor speed control|device provisioning|temperature compensation|fault logging|clock synchronization|interrupt priority handling|bootloader handoff|PID control|checksum verification',
  settings:
    'sampling rate|watchdog timeout|baud rate|sleep interval|heartbeat period|battery cutoff voltage|retry count|PWM frequency|buffer size|temperature limit|CAN bitrate|PID gain|stack size',
  actions:
    'read the temperature sensor|feed the watchdog|decode CAN frames|enter deep sleep|verify the firmware checksum|debounce the button|publish telemetry|calibrate the accelerometer|reset the motor driver|buffer readings while offline|pair a new device|log hard faults',
  areas: 'firmware|drivers|sensors|telemetry|motor|bootloader',
  vendors: 'mqtt|freertos|zephyr|esp32|modbus|aws iot|ros',
  languages: 'c|cpp|rs|py',
  people: 'a field technician|the hardware team|the plant operator|a customer on site|certification',
});
